package org.palier.mail;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.Language;

/// A mail as it is to go out, in plain text and in HTML; it goes with its territory, and is erased
/// with its assessment. `unsubscribe` is the whole address that ends mail like it, null where its
/// reader asked for it by an act of their own: mail with one gives way to all other.
public record Mail(
    EmailAddress recipient,
    Language language,
    String subject,
    String text,
    String html,
    @Nullable UUID territoryId,
    @Nullable UUID assessmentId,
    @Nullable String unsubscribe) {

  static final int LONGEST_SUBJECT = 200;

  /// Why a mail can't go out.
  public enum Fault {
    SUBJECT_BLANK,
    SUBJECT_TOO_LONG,
    /// A line break or another control character, with which a header could be forged.
    SUBJECT_WITH_CONTROL,
    BODY_BLANK
  }

  public Mail(
      EmailAddress recipient,
      Language language,
      String subject,
      String text,
      String html,
      @Nullable UUID territoryId,
      @Nullable UUID assessmentId) {
    this(recipient, language, subject, text, html, territoryId, assessmentId, null);
  }

  Optional<Fault> fault() {
    if (subject.isBlank()) {
      return Optional.of(Fault.SUBJECT_BLANK);
    }
    if (subject.length() > LONGEST_SUBJECT) {
      return Optional.of(Fault.SUBJECT_TOO_LONG);
    }
    if (subject.codePoints().anyMatch(Mail::breaksALine)) {
      return Optional.of(Fault.SUBJECT_WITH_CONTROL);
    }
    return text.isBlank() || html.isBlank() ? Optional.of(Fault.BODY_BLANK) : Optional.empty();
  }

  private static boolean breaksALine(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.LINE_SEPARATOR
        || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
  }

  /// Neither the address nor what the mail says, which may hold a private link.
  @Override
  public String toString() {
    return "Mail[" + recipient + "]";
  }
}
