package org.palier.territory;

/// Who answers, and how; blank where the territory did not say.
record ContactLines(String name, String email, String phone) {

  static ContactLines of(Territory territory) {
    return new ContactLines(
        territory.contactName(), territory.contactEmail(), territory.contactPhone());
  }

  boolean isKnown() {
    return !email.isBlank() || !phone.isBlank();
  }

  /// The number as a telephone dials it.
  String dialled() {
    return phone.replaceAll("[^+0-9]", "");
  }
}
