package org.palier.mail;

import java.time.LocalDate;
import java.util.UUID;
import org.palier.web.Language;

/// What the platform writes to people about an assessment. `name` is what the respondent calls what
/// is assessed, blank when not said; `link` the whole address of a private link.
public sealed interface Letter {

  About about();

  String link();

  /// The link to come back, as it was asked for.
  record PrivateLink(About about, String link) implements Letter {}

  /// A draft that nobody touched since `untouchedSince` is erased on `erasedOn` unless somebody
  /// does.
  record DraftEnds(About about, String link, LocalDate untouchedSince, LocalDate erasedOn)
      implements Letter {}

  /// To whom and about which assessment.
  record About(
      EmailAddress recipient,
      Language language,
      UUID territoryId,
      String territory,
      UUID assessmentId,
      String name) {}
}
