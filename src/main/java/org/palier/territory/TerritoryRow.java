package org.palier.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.BrandColour;
import org.palier.web.Logo;
import org.palier.web.Look;

/// A row of the table `territory` with what it says of its logo.
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
    @Nullable String brandColour,
    @Nullable LocalDateTime closedAt,
    @Nullable String logoHash,
    @Nullable String logoAlt,
    @Nullable Integer logoWidth,
    @Nullable Integer logoHeight) {

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
        new Look(brandColour == null ? null : new BrandColour(brandColour), logo()),
        closedAt != null);
  }

  private @Nullable Logo logo() {
    return logoHash == null || logoAlt == null || logoWidth == null || logoHeight == null
        ? null
        : new Logo(LogoController.address(logoHash), logoAlt, logoWidth, logoHeight);
  }
}
