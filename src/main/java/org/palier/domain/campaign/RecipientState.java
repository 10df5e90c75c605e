package org.palier.domain.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of an organisation that a campaign calls.
public enum RecipientState {
  /// The territory knows no address of it.
  NO_ADDRESS,
  /// Its invitation has not been written yet.
  WAITING,
  /// A mail is on its way.
  QUEUED,
  SENT,
  /// A mail server said for good that it does not take this address.
  REFUSED,
  /// No server took the mail in all the time it was tried.
  GIVEN_UP,
  /// Staff learned that mail does not arrive there.
  UNREACHABLE,
  OPTED_OUT,
  STARTED,
  FINISHED;

  public static Optional<RecipientState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
