package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.scoring.ShownScore;

/// Somebody else's model, as a file of the format under `models/`, with answers written by hand.
record Model(Referential referential, Path answers) {

  /// What a place is worth: its exact fraction and what people read, both empty where it is not
  /// rated.
  record Worth(String exact, String shown) {}

  /// `folder` takes the file of answers.
  static Model of(String name, Path folder) {
    ReadReferential read =
        ReferentialReader.read(
            Path.of(System.getProperty("palier.home", ""))
                .resolve("src/test/resources/questionnaires/models")
                .resolve(name));
    assertThat(read.problems(true)).isEmpty();
    return new Model(((ReadReferential.Good) read).referential(), folder.resolve("answers.yaml"));
  }

  Evaluation answered(String text) {
    String head = "questionnaire: " + referential.questionnaire().reference() + "\n";
    try {
      Files.writeString(answers, head + "on: 2026-11-22\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return switch (AnswersFile.read(answers, referential)) {
      case ReadAnswers.Good good -> Evaluator.evaluate(referential, good.situation());
      case ReadAnswers.Bad bad -> throw new IllegalArgumentException(bad.problems().toString());
    };
  }

  Worth overall(Evaluation evaluation) {
    return worth(evaluation.overall());
  }

  Worth of(Evaluation evaluation, String node) {
    return worth(evaluation.nodes().getOrDefault(new NodeId(node), NodeScore.NOT_RATED));
  }

  private Worth worth(NodeScore score) {
    Scale scale = referential.questionnaire().scoring().scale();
    return switch (score) {
      case NodeScore.Rated rated ->
          new Worth(
              Ratio.of(rated.value()).toString(),
              switch (ShownScore.of(rated.value(), scale, List.of())) {
                case ShownScore.Rounded(var rounded) -> rounded.toPlainString();
                case ShownScore.LessThan(var threshold) -> "<" + threshold.toPlainString();
              });
      case NodeScore.NotRated() -> new Worth("", "");
    };
  }
}
