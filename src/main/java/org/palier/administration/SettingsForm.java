package org.palier.administration;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.mail.EmailAddress;
import org.palier.territory.Territory;
import org.palier.web.BrandColour;
import org.palier.web.Fingerprint;
import org.palier.web.Form;

/// What was typed about a territory.
record SettingsForm(
    String name, String contactName, String contactEmail, String contactPhone, String colour) {

  static final int NAME_LIMIT = 120;
  static final int PHONE_LIMIT = 40;

  /// What is wrong with it.
  enum Fault {
    NAME,
    CONTACT_NAME,
    CONTACT_EMAIL,
    CONTACT_PHONE,
    COLOUR,
    COLOUR_PALE
  }

  static SettingsForm of(Territory territory) {
    BrandColour colour = territory.colour();
    return new SettingsForm(
        territory.name(),
        territory.contactName(),
        territory.contactEmail(),
        territory.contactPhone(),
        colour == null ? "" : colour.value());
  }

  static SettingsForm read(Form form) {
    return new SettingsForm(
        form.text("name").strip(),
        form.text("contactName").strip(),
        form.text("contactEmail").strip(),
        form.text("contactPhone").strip(),
        form.text("colour").strip());
  }

  /// What tells these settings from any others.
  Fingerprint fingerprint() {
    return Fingerprint.of(name, contactName, contactEmail, contactPhone, colour);
  }

  /// Whether it was written over what is stored now, or says the same.
  boolean isOver(SettingsForm stored, Fingerprint seen) {
    return equals(stored) || stored.fingerprint().equals(seen);
  }

  Set<Fault> faults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (name.isEmpty() || name.length() > NAME_LIMIT) {
      faults.add(Fault.NAME);
    }
    if (contactName.length() > NAME_LIMIT) {
      faults.add(Fault.CONTACT_NAME);
    }
    if (!contactEmail.isEmpty()
        && EmailAddress.read(contactEmail) instanceof EmailAddress.Typed.Wrong) {
      faults.add(Fault.CONTACT_EMAIL);
    }
    if (contactPhone.length() > PHONE_LIMIT) {
      faults.add(Fault.CONTACT_PHONE);
    }
    if (!colour.isEmpty()) {
      Optional<BrandColour> read = BrandColour.read(colour);
      if (read.isEmpty()) {
        faults.add(Fault.COLOUR);
      } else if (!read.get().isReadable()) {
        faults.add(Fault.COLOUR_PALE);
      }
    }
    return faults;
  }

  Territory settled(Territory before) {
    return new Territory(
        before.id(),
        before.slug(),
        name,
        before.language(),
        contactName,
        contactEmail,
        contactPhone,
        before.synthetic(),
        before.look().in(chosen()),
        before.closed());
  }

  private @Nullable BrandColour chosen() {
    return colour.isEmpty() ? null : BrandColour.read(colour).orElseThrow();
  }
}
