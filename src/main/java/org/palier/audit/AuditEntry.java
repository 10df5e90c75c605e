package org.palier.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of the security log, numbered without a gap; `at` is in whole milliseconds.
public record AuditEntry(long number, Instant at, AuditNote note) {

  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// SHA-256 of the hash before and of this row. Each part is preceded by its length, so that no
  /// two rows are written alike.
  byte[] hash(byte[] before) {
    MessageDigest digest = sha256();
    digest.update(before);
    List.of(
            String.valueOf(number),
            String.valueOf(at.toEpochMilli()),
            note.kind().name(),
            text(note.account()),
            text(note.territory()),
            note.about())
        .forEach(part -> update(digest, part));
    return digest.digest();
  }

  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
