package org.palier.referential;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.NextLevels;
import org.palier.domain.evaluation.Outlook;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.exact.Ratio;
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

/// Writes a result as JSON: what the command line prints, the API answers and a submission keeps.
@Singleton
public class ScoreJson {

  /// Raised when the engine gives other results for the same files, facts and answers.
  public static final String ENGINE = "1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  public String write(PublishedReferential published, Situation situation, Evaluation evaluation) {
    return text(published, situation, evaluation, false, null, null, null);
  }

  /// The same, a line for each value.
  public String pretty(PublishedReferential published, Situation situation, Evaluation evaluation) {
    return text(published, situation, evaluation, true, null, null, null);
  }

  /// The same for answers that an upgrade carried over from another version.
  public String carried(
      PublishedReferential published, Situation situation, Evaluation evaluation, String from) {
    return text(published, situation, evaluation, true, null, null, from);
  }

  /// The same, with the receipt of the result.
  public String pretty(
      PublishedReferential published, Situation situation, Evaluation evaluation, Receipt receipt) {
    return text(published, situation, evaluation, true, receipt, null, null);
  }

  /// The same with the local score of a territory beside the core's, and the receipt of the core's
  /// where there is one.
  public String pretty(
      LayeredReferential layered,
      Situation situation,
      Evaluation evaluation,
      @Nullable Receipt receipt) {
    Local local = new Local(layered, Evaluator.evaluate(layered.local(), situation));
    return text(layered.core(), situation, evaluation, true, receipt, local, null);
  }

  /// The score under a territory's layer; it has no level.
  private record Local(LayeredReferential layered, Evaluation evaluation) {}

  private static String text(
      PublishedReferential published,
      Situation situation,
      Evaluation evaluation,
      boolean pretty,
      @Nullable Receipt receipt,
      @Nullable Local local,
      @Nullable String carriedFrom) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      if (pretty) {
        json.useDefaultPrettyPrinter();
      }
      NextLevels next = Outlook.of(published.referential(), situation).nextLevels();
      new Writing(json, published, evaluation, local, next).result(situation, receipt, carriedFrom);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /// One result on its way out.
  private record Writing(
      JsonGenerator json,
      PublishedReferential published,
      Evaluation evaluation,
      @Nullable Local local,
      NextLevels nextLevels) {

    private void result(
        Situation situation, @Nullable Receipt receipt, @Nullable String carriedFrom)
        throws IOException {
      Questionnaire questionnaire = questionnaire();
      json.writeStartObject();
      json.writeStringField("questionnaire", questionnaire.reference());
      if (carriedFrom != null) {
        json.writeStringField("carriedFrom", carriedFrom);
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
          ofHundred("score", value);
          string("exact", Ratio.of(value).toString());
          ofHundred("best", best);
          string("shown", shown(value, scale, maturity));
          masses(masses);
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

    private String shown(BigFraction value, Scale scale, @Nullable Maturity maturity) {
      List<Level> levels = maturity == null ? List.of() : questionnaire().levels();
      return ResultJson.shown(ShownScore.of(value, scale, levels));
    }

    private void masses(Masses masses) throws IOException {
      json.writeObjectFieldStart("masses");
      string("earned", Ratio.of(masses.earned()).toString());
      string("missed", Ratio.of(masses.missed()).toString());
      string("unanswered", Ratio.of(masses.unanswered()).toString());
      string("dontKnow", Ratio.of(masses.dontKnow()).toString());
      json.writeEndObject();
    }

    private void maturity(Maturity maturity) throws IOException {
      LevelId level = maturity.level();
      string("level", level == null ? null : level.value());
      new BlockersJson(json, questionnaire()).write(maturity);
    }

    private void ofHundred(String key, BigFraction value) throws IOException {
      json.writeNumberField(
          key, Ratio.of(value).times(Ratio.HUNDRED).toDecimal(6, RoundingMode.HALF_UP));
    }

    private void string(String key, @Nullable String value) throws IOException {
      if (value == null) {
        json.writeNullField(key);
      } else {
        json.writeStringField(key, value);
      }
    }
  }
}
