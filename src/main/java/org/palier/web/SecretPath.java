package org.palier.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses that carry a secret: private links, invitations, and ways in and out by mail.
final class SecretPath {

  private static final Pattern SECRET = Pattern.compile("^(/[eirsu]/).+", Pattern.DOTALL);

  private SecretPath() {}

  static boolean is(String path) {
    return SECRET.matcher(path).matches();
  }

  /// What may be written of a path.
  static String redacted(String path) {
    Matcher secret = SECRET.matcher(path);
    return secret.matches() ? secret.group(1) + "…" : path;
  }
}
