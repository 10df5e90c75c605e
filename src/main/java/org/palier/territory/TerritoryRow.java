package org.palier.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/// A row of the table `territory`.
@MappedEntity("territory")
record TerritoryRow(
    @Id UUID id,
    String slug,
    String name,
    String language,
    String contactName,
    String contactEmail,
    String contactPhone,
    boolean synthetic) {

  Territory territory() {
    return new Territory(
        id, slug, name, language, contactName, contactEmail, contactPhone, synthetic);
  }
}
