package org.palier.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `submission` with its rows of `submission_theme`. Scores are of 100, with six
/// decimals; null where not rated.
public record SubmissionRecord(
    UUID assessmentId,
    int number,
    UUID territoryId,
    String unitKey,
    String questionnaireId,
    String questionnaireVersion,
    String hashes,
    String engine,
    LocalDate evaluatedOn,
    Instant submittedAt,
    @Nullable String type,
    @Nullable String size,
    @Nullable String sector,
    @Nullable String commune,
    @Nullable BigDecimal score,
    @Nullable String level,
    boolean synthetic,
    String facts,
    String platform,
    String answers,
    String result,
    List<Theme> themes) {

  public SubmissionRecord {
    themes = List.copyOf(themes);
  }

  public record Theme(String id, @Nullable BigDecimal score, @Nullable String level) {}
}
