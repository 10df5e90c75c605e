package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.NextLevels;
import org.palier.domain.evaluation.Outlook;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.scoring.ShownScore;
import org.palier.domain.versions.DualScore;

/// Writes a result as JSON: what the command line prints, the API answers and a submission keeps.
@Singleton
public class ScoreJson {

  /// Raised when the engine gives other results for the same files, facts and answers.
  public static final String ENGINE = "1";

  /// What a result may hold beside itself: its receipt, the local score of a territory beside the
  /// core's, what its answers were under the version they were carried over from.
  public record Additions(
      @Nullable Receipt receipt,
      @Nullable LayeredReferential layered,
      @Nullable DualScore carried) {

    public static final Additions NONE = new Additions(null, null, null);
  }

  public String write(PublishedReferential published, Situation situation, Evaluation evaluation) {
    return text(published, situation, evaluation, false, Additions.NONE);
  }

  /// The same with additions, on one line.
  public String write(
      PublishedReferential published,
      Situation situation,
      Evaluation evaluation,
      Additions additions) {
    return text(published, situation, evaluation, false, additions);
  }

  /// The same with additions, a line for each value.
  public String pretty(
      PublishedReferential published,
      Situation situation,
      Evaluation evaluation,
      Additions additions) {
    return text(published, situation, evaluation, true, additions);
  }

  /// A result as it was kept, with the score that its answers have under a later version.
  public String recalculated(String result, DualScore dual) {
    return CarriedJson.recalculated(result, dual);
  }

  private static String text(
      PublishedReferential published,
      Situation situation,
      Evaluation evaluation,
      boolean pretty,
      Additions additions) {
    NextLevels next = Outlook.of(published.referential(), situation).nextLevels();
    LayeredReferential layered = additions.layered();
    Local local =
        layered == null ? null : new Local(layered, Evaluator.evaluate(layered.local(), situation));
    return ValueJson.text(
        pretty,
        json ->
            new Writing(json, published, evaluation, local, next)
                .result(situation, additions.receipt(), additions.carried()));
  }

  /// The score under a territory's layer; it has no level.
  private record Local(LayeredReferential layered, Evaluation evaluation) {}

  /// One result on its way out.
  private record Writing(
      JsonGenerator json,
      PublishedReferential published,
      Evaluation evaluation,
      @Nullable Local local,
      NextLevels nextLevels) {

    private void result(Situation situation, @Nullable Receipt receipt, @Nullable DualScore carried)
        throws IOException {
      Questionnaire questionnaire = questionnaire();
      json.writeStartObject();
      json.writeStringField("questionnaire", questionnaire.reference());
      if (carried != null) {
        new CarriedJson(json).beside(carried);
      }
      hashes(published.hashes());
      json.writeStringField("engine", ENGINE);
      string("on", situation.on().equals(AnswersFile.NO_DAY) ? null : situation.on().toString());
      json.writeObjectFieldStart("overall");
      score(evaluation.overall(), questionnaire.scoring().scale(), evaluation.maturity());
      nextLevel(nextLevels.overall());
      json.writeEndObject();
      json.writeObjectFieldStart("nodes");
      for (Node node : questionnaire.nodes()) {
        node(node);
      }
      json.writeEndObject();
      new RecommendationsJson(json).write(evaluation.recommendations());
      nextLevel(nextLevels.overall());
      if (local != null) {
        local(local);
      }
      if (receipt != null) {
        json.writeFieldName("receipt");
        ReceiptJson.write(json, questionnaire, receipt, true);
      }
      json.writeEndObject();
    }

    private void local(Local local) throws IOException {
      Questionnaire questionnaire = local.layered().local().questionnaire();
      Scale scale = questionnaire.scoring().scale();
      json.writeObjectFieldStart("local");
      json.writeStringField("territory", local.layered().layer().territory());
      json.writeStringField("edition", local.layered().layer().edition());
      json.writeObjectFieldStart("overall");
      score(local.evaluation().overall(), scale, null);
      json.writeEndObject();
      json.writeObjectFieldStart("nodes");
      for (Node node : questionnaire.nodes()) {
        json.writeObjectFieldStart(node.id().value());
        score(
            local.evaluation().nodes().getOrDefault(node.id(), NodeScore.NOT_RATED),
            node.scale() == null ? scale : node.scale(),
            null);
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void nextLevel(NextLevel next) throws IOException {
      new NextLevelJson(json, questionnaire()).write(next);
    }

    private Questionnaire questionnaire() {
      return published.referential().questionnaire();
    }

    private void hashes(Hashes hashes) throws IOException {
      json.writeObjectFieldStart("hashes");
      json.writeStringField("questionnaire", hashes.questionnaire());
      string("toolbox", hashes.toolbox());
      string("obligations", hashes.obligations());
      string("layer", local == null ? null : local.layered().layer().hash());
      json.writeEndObject();
    }

    private void node(Node node) throws IOException {
      Scale scale = node.scale() == null ? questionnaire().scoring().scale() : node.scale();
      json.writeObjectFieldStart(node.id().value());
      Maturity theme = evaluation.themes().get(node.id());
      score(evaluation.nodes().getOrDefault(node.id(), NodeScore.NOT_RATED), scale, theme);
      if (theme != null) {
        json.writeBooleanField("fragile", theme.fragile());
        nextLevel(nextLevels.of(node.id()));
      }
      json.writeEndObject();
    }

    /// `maturity` null where a place has no level of its own.
    private void score(NodeScore score, Scale scale, @Nullable Maturity maturity)
        throws IOException {
      switch (score) {
        case NodeScore.Rated(BigFraction value, BigFraction best, Masses masses) -> {
          json.writeBooleanField("rated", true);
          ValueJson values = new ValueJson(json);
          values.ofHundred("score", value);
          values.exact("exact", value);
          values.ofHundred("best", best);
          values.shown(ShownScore.of(value, scale, levels(maturity)));
          values.masses(masses);
        }
        case NodeScore.NotRated() -> {
          json.writeBooleanField("rated", false);
          for (String key : List.of("score", "exact", "best", "shown", "masses")) {
            json.writeNullField(key);
          }
        }
      }
      if (maturity != null) {
        maturity(maturity);
      }
    }

    private List<Level> levels(@Nullable Maturity maturity) {
      return maturity == null ? List.of() : questionnaire().levels();
    }

    private void maturity(Maturity maturity) throws IOException {
      LevelId level = maturity.level();
      string("level", level == null ? null : level.value());
      new BlockersJson(json, questionnaire()).write(maturity);
    }

    private void string(String key, @Nullable String value) throws IOException {
      new ValueJson(json).string(key, value);
    }
  }
}
