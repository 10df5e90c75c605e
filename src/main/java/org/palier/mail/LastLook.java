package org.palier.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Asked about mail to many right before it goes out: it may have been hours on its way, and its
/// reader no longer want it.
public interface LastLook {

  /// What to do with a mail now; empty where it is somebody else's mail.
  Optional<Verdict> at(UUID mail, Instant now);

  sealed interface Verdict {

    record Go() implements Verdict {}

    /// Not at this hour.
    record Wait(Instant until) implements Verdict {}

    /// Never; `reason` is a word for the staff's page.
    record Withdraw(String reason) implements Verdict {}
  }
}
