package org.palier.web;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a visitor wants to come back to: a page of ours, and nothing that a browser could take for
/// another site.
public final class OwnPage {

  private static final int LONGEST = 200;
  private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%-]*");

  private OwnPage() {}

  public static Optional<String> of(String typed) {
    return typed.length() <= LONGEST && SHAPE.matcher(typed).matches()
        ? Optional.of(typed)
        : Optional.empty();
  }
}
