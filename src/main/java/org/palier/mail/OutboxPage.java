package org.palier.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palier.web.StaffNav;

/// The mail of a territory, newest first. `sending` tells that a mail server takes it: then nobody
/// reads here what it says, and addresses are masked.
record OutboxPage(
    StaffNav bar,
    boolean sending,
    List<Line> lines,
    @Nullable String newer,
    @Nullable String older) {

  OutboxPage {
    lines = List.copyOf(lines);
  }

  /// A mail: `state` is the key of the words for it, `at` the time they speak of.
  record Line(
      String recipient,
      String subject,
      String language,
      String state,
      Instant at,
      @Nullable String reason,
      String text) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/r/\\S+");

    /// The private link it holds, so that one need not copy it.
    @Nullable String link() {
      Matcher link = LINK.matcher(text);
      return Optional.of(link).filter(Matcher::find).map(Matcher::group).orElse(null);
    }
  }
}
