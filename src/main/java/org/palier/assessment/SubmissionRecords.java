package org.palier.assessment;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.scoring.Fractions;
import org.palier.domain.scoring.NodeScore;
import org.palier.referential.AnswersJson;
import org.palier.referential.FactsJson;
import org.palier.referential.Hashes;
import org.palier.referential.LayerService;
import org.palier.referential.LayeredReferential;
import org.palier.referential.PlatformJson;
import org.palier.referential.PublishedReferential;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.referential.ScoreJson;

/// Between a result and the row that keeps it. Whoever submits, a person, the API or the
/// demonstration, is kept in the same way.
@Singleton
class SubmissionRecords {

  private static final String LAYER = "layer";

  private final FactsJson factsJson;
  private final AnswersJson answersJson;
  private final PlatformJson platformJson;
  private final ScoreJson scoreJson;
  private final QuestionnaireCatalog catalog;
  private final LayerService layers;
  private final JsonMapper json;

  SubmissionRecords(
      FactsJson factsJson,
      AnswersJson answersJson,
      PlatformJson platformJson,
      ScoreJson scoreJson,
      QuestionnaireCatalog catalog,
      LayerService layers,
      JsonMapper json) {
    this.factsJson = factsJson;
    this.answersJson = answersJson;
    this.platformJson = platformJson;
    this.scoreJson = scoreJson;
    this.catalog = catalog;
    this.layers = layers;
    this.json = json;
  }

  SubmissionRecord of(
      Assessment assessment,
      PublishedReferential published,
      @Nullable LayeredReferential layered,
      Situation situation,
      Evaluation evaluation,
      Instant submittedAt) {
    return new SubmissionRecord(
        assessment.id(),
        assessment.number(),
        assessment.territoryId(),
        assessment.unitKey(),
        assessment.questionnaireId(),
        assessment.questionnaireVersion(),
        write(published.hashes(), layered),
        ScoreJson.ENGINE,
        situation.on(),
        submittedAt,
        situation.facts().word(BuiltinFacts.TYPE).orElse(null),
        situation.facts().word(BuiltinFacts.SIZE).orElse(null),
        situation.facts().word(BuiltinFacts.SECTOR).orElse(null),
        situation.facts().word(BuiltinFacts.COMMUNE).orElse(null),
        score(evaluation.overall()),
        level(evaluation.maturity()),
        assessment.synthetic(),
        factsJson.write(situation.facts()),
        platformJson.write(situation.platform()),
        answersJson.write(situation.answers()),
        scoreJson.write(
            published, situation, evaluation, new ScoreJson.Additions(null, layered, null)),
        published.referential().questionnaire().themes().stream()
            .map(theme -> theme(theme, evaluation))
            .toList());
  }

  Situation situation(SubmissionRepository.Row row) {
    return new Situation(
        factsJson.read(row.facts()),
        answersJson.read(row.answers()),
        row.evaluatedOn(),
        platformJson.read(row.platform()));
  }

  /// The very words the result was computed with.
  Referential referential(SubmissionRepository.Row row) {
    return catalog
        .exactly(row.questionnaireId(), row.questionnaireVersion(), hashes(read(row.hashes())))
        .orElseThrow(() -> new IllegalStateException("not published: " + row.questionnaireId()))
        .referential();
  }

  /// The territory's layer it was computed under; empty where there was none.
  Optional<LayeredReferential> layered(SubmissionRepository.Row row) {
    Map<String, String> fields = read(row.hashes());
    String layer = fields.get(LAYER);
    return layer == null
        ? Optional.empty()
        : Optional.of(
            layers
                .exactly(row.questionnaireId(), row.questionnaireVersion(), hashes(fields), layer)
                .orElseThrow(() -> new IllegalStateException("not published: " + layer)));
  }

  private static SubmissionRecord.Theme theme(Group theme, Evaluation evaluation) {
    return new SubmissionRecord.Theme(
        theme.id().value(),
        score(Objects.requireNonNull(evaluation.nodes().get(theme.id()))),
        level(Objects.requireNonNull(evaluation.themes().get(theme.id()))));
  }

  private static @Nullable BigDecimal score(NodeScore score) {
    return switch (score) {
      case NodeScore.Rated rated ->
          Fractions.round(rated.value().multiply(100), 6, RoundingMode.HALF_UP);
      case NodeScore.NotRated() -> null;
    };
  }

  private static @Nullable String level(Maturity maturity) {
    return maturity.level() == null ? null : maturity.level().value();
  }

  private String write(Hashes hashes, @Nullable LayeredReferential layered) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("questionnaire", hashes.questionnaire());
    if (hashes.toolbox() != null) {
      fields.put("toolbox", hashes.toolbox());
    }
    if (hashes.obligations() != null) {
      fields.put("obligations", hashes.obligations());
    }
    if (layered != null) {
      fields.put(LAYER, layered.layer().hash());
    }
    try {
      return json.writeValueAsString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hashes hashes(Map<String, String> fields) {
    return new Hashes(
        Objects.requireNonNull(fields.get("questionnaire")),
        fields.get("toolbox"),
        fields.get("obligations"));
  }

  private Map<String, String> read(String text) {
    try {
      return json.readValue(text, Argument.mapOf(String.class, String.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
