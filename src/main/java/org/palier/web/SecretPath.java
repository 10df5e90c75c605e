package org.palier.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses that carry a secret: private and personal links, invitations, and ways in and out
/// by mail.
final class SecretPath {

  private static final Pattern SECRET = Pattern.compile("^(/[cdeirsu]/).+", Pattern.DOTALL);

  private SecretPath() {}

  static boolean is(String path) {
    return SECRET.matcher(path).matches();
  }

  /// Whether the secret is all the proof there is that a change was meant: a mail program that ends
  /// mail for its reader has neither a page of ours nor a session (RFC 8058).
  static boolean isWayOut(String path) {
    return path.startsWith("/d/");
  }

  /// What may be written of a path.
  static String redacted(String path) {
    Matcher secret = SECRET.matcher(path);
    return secret.matches() ? secret.group(1) + "…" : path;
  }
}
