package org.palier.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.questionnaire.ActionId;
import org.palier.web.Language;

/// What an organisation did between two of its assessments, as its plan has it.
public interface CarriedOut {

  /// What was done after `from` and until `until`, and is done still, the last first: own items,
  /// and recommendations of this questionnaire.
  List<Done> between(
      UUID organisation, String questionnaire, Instant from, Instant until, Language language);

  /// `action` is the recommendation it came from; `measured` says where its indicator got to, blank
  /// where it has none.
  record Done(
      String address, String title, Instant at, Optional<ActionId> action, String measured) {}
}
