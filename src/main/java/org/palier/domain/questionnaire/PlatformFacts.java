package org.palier.domain.questionnaire;

import java.util.List;

/// The names of the facts that the platform computes and gates may test.
public final class PlatformFacts {

  /// Share of all rated questions that carry evidence, in percent.
  public static final FactId EVIDENCE_SHARE = new FactId("evidence_share");

  /// Share of all rated questions that are answered, in percent.
  public static final FactId ANSWERED_SHARE = new FactId("answered_share");

  public static final FactId LEGAL_GAPS = new FactId("legal_gaps_without_dated_action");

  public static final FactId REVIEW_AGE = new FactId("review_age_months");

  public static final FactId EXPERIENCE_SHARED = new FactId("experience_shared_months");

  public static final List<FactId> NAMES =
      List.of(EVIDENCE_SHARE, ANSWERED_SHARE, LEGAL_GAPS, REVIEW_AGE, EXPERIENCE_SHARED);

  private PlatformFacts() {}
}
