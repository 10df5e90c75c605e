package org.palier.audit;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something to write in the security log: who did it, where, and to what, each where known. In
/// `about` stand ids, codes and masked addresses, never a secret or an answer; it is one line of at
/// most 200 characters, whatever it is made from.
public record AuditNote(
    AuditKind kind, @Nullable UUID account, @Nullable UUID territory, String about) {

  private static final int LONGEST = 200;
  private static final int LONGEST_DOMAIN = 120;
  private static final Pattern NOT_OF_A_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]");

  public AuditNote {
    about = line(about, LONGEST);
  }

  /// What somebody typed as an e-mail address, so that no one else's can be read from it.
  public static String masked(String email) {
    int at = email.lastIndexOf('@');
    if (at < 1) {
      return "…";
    }
    return email.substring(0, email.offsetByCodePoints(0, 1))
        + "…@"
        + line(email.substring(at + 1), LONGEST_DOMAIN);
  }

  private static String line(String text, int longest) {
    String plain = NOT_OF_A_LINE.matcher(text).replaceAll("\uFFFD");
    return plain.codePointCount(0, plain.length()) <= longest
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, longest));
  }
}
