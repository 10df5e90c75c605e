package org.palier.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.BrandColour;

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
    boolean synthetic,
    @Nullable String brandColour) {

  Territory territory() {
    return new Territory(
        id,
        slug,
        name,
        language,
        contactName,
        contactEmail,
        contactPhone,
        synthetic,
        brandColour == null ? null : new BrandColour(brandColour));
  }
}
