package org.palier.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the staff's exchanges with an organisation stand.
enum ContactState {
  NONE,
  TO_CONTACT,
  CONTACTED,
  ACCOMPANIED,
  DECLINED;

  static Optional<ContactState> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
