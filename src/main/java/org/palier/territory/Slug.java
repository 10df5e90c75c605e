package org.palier.territory;

import java.util.Set;
import java.util.regex.Pattern;

/// The word a territory's addresses begin with. A word the platform itself answers to is refused.
public record Slug(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  static final Set<String> RESERVED =
      Set.of(
          "accessibility",
          "account",
          "accounts",
          "admin",
          "api",
          "assessments",
          "assets",
          "contact",
          "css",
          "docs",
          "error",
          "favicon",
          "health",
          "help",
          "img",
          "invitations",
          "js",
          "legal",
          "login",
          "logout",
          "mail",
          "method",
          "metrics",
          "network",
          "organisations",
          "platform",
          "privacy",
          "results",
          "robots",
          "schemas",
          "search",
          "security",
          "setup",
          "sign-in",
          "sitemap",
          "staff",
          "static",
          "status",
          "styles",
          "swagger",
          "territories",
          "test",
          "well-known",
          "workshops");

  public Slug {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a slug: " + value);
    }
    if (RESERVED.contains(value)) {
      throw new IllegalArgumentException("a slug the platform keeps for itself: " + value);
    }
  }

  /// Whether an address may begin with it; what is not a slug names no territory.
  public static boolean isPossible(String value) {
    return SHAPE.matcher(value).matches() && !RESERVED.contains(value);
  }
}
