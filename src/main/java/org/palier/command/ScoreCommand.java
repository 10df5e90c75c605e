package org.palier.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.versions.DualScore;
import org.palier.domain.versions.Upgrade;
import org.palier.domain.versions.UpgradePath;
import org.palier.referential.AnswersFile;
import org.palier.referential.LayerReader;
import org.palier.referential.LayeredReferential;
import org.palier.referential.Problem;
import org.palier.referential.PublishedReferential;
import org.palier.referential.ReadAnswers;
import org.palier.referential.ReadLayer;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReadUpgrade;
import org.palier.referential.ReferentialPaths;
import org.palier.referential.ReferentialReader;
import org.palier.referential.ScoreJson;
import org.palier.referential.UpgradeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Scores a file of answers, without a database.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Scores a file of answers to a questionnaire and prints the result as JSON.")
final class ScoreCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Option(
      names = "--questionnaire",
      required = true,
      paramLabel = "FILE",
      description =
          "A questionnaire; toolbox.yaml and obligations.yaml are read beside it where they"
              + " exist.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path questionnaire;

  @Option(
      names = "--answers",
      required = true,
      paramLabel = "FILE",
      description = "The answers to score.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path answers;

  @Option(
      names = "--layer",
      paramLabel = "FILE",
      description = "A territory's layer: prints its local score beside the core's.")
  private @Nullable Path layer;

  @Option(
      names = "--receipt",
      description = "Adds the receipt: the lines that make each score, exact.")
  private boolean receipt;

  @Option(
      names = "--upgrade",
      paramLabel = "OLD",
      description =
          "The version that the answers were given under: upgrade.yaml beside the questionnaire"
              + " says how they are read under the new one.")
  private @Nullable Path old;

  @Override
  public Integer call() {
    return old != null ? upgraded(old) : layer == null ? core() : layered(layer);
  }

  private int upgraded(Path before) {
    return switch (ReferentialReader.read(before)) {
      case ReadReferential.Bad(List<Problem> problems, var _) -> Refusal.of(spec, problems);
      case ReadReferential.Good good ->
          switch (ReferentialReader.read(questionnaire)) {
            case ReadReferential.Bad(List<Problem> problems, var _) -> Refusal.of(spec, problems);
            case ReadReferential.Good now -> upgraded(good.referential(), now);
          };
    };
  }

  private int upgraded(Referential before, ReadReferential.Good now) {
    return switch (UpgradeReader.read(
        ReferentialPaths.upgradeOf(questionnaire),
        before.questionnaire(),
        now.referential().questionnaire())) {
      case ReadUpgrade.Bad(List<Problem> problems) -> Refusal.of(spec, problems);
      case ReadUpgrade.Good(Upgrade upgrade) ->
          switch (AnswersFile.read(answers, before)) {
            case ReadAnswers.Bad(List<Problem> problems) -> Refusal.of(spec, problems);
            case ReadAnswers.Good(Situation situation) -> carried(upgrade, situation, before, now);
          };
    };
  }

  private int carried(
      Upgrade upgrade, Situation given, Referential before, ReadReferential.Good now) {
    Referential after = now.referential();
    DualScore dual =
        DualScore.of(
            before,
            given,
            Evaluator.evaluate(before, given),
            after,
            UpgradePath.of(upgrade, before.questionnaire(), after.questionnaire()));
    spec.commandLine()
        .getOut()
        .println(
            new ScoreJson()
                .pretty(
                    new PublishedReferential(after, now.hashes()),
                    dual.laterSituation(),
                    dual.laterEvaluation(),
                    new ScoreJson.Additions(null, null, dual)));
    return ExitStatus.DONE;
  }

  private int layered(Path file) {
    return switch (LayerReader.read(questionnaire, file)) {
      case ReadLayer.Bad(List<Problem> problems) -> Refusal.of(spec, problems);
      case ReadLayer.Good(LayeredReferential layered, var _) ->
          switch (AnswersFile.read(answers, layered.local())) {
            case ReadAnswers.Bad(List<Problem> problems) -> Refusal.of(spec, problems);
            case ReadAnswers.Good(Situation situation) -> {
              spec.commandLine().getOut().println(json(layered, situation));
              yield ExitStatus.DONE;
            }
          };
    };
  }

  private int core() {
    return switch (ReferentialReader.read(questionnaire)) {
      case ReadReferential.Bad(List<Problem> problems, var warnings) -> Refusal.of(spec, problems);
      case ReadReferential.Good good ->
          score(new PublishedReferential(good.referential(), good.hashes()));
    };
  }

  private int score(PublishedReferential published) {
    Referential referential = published.referential();
    return switch (AnswersFile.read(answers, referential)) {
      case ReadAnswers.Bad(List<Problem> problems) -> Refusal.of(spec, problems);
      case ReadAnswers.Good(Situation situation) -> {
        Evaluation evaluation = Evaluator.evaluate(referential, situation);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json(published, situation, evaluation));
        yield ExitStatus.DONE;
      }
    };
  }

  private String json(LayeredReferential layered, Situation situation) {
    Referential core = layered.core().referential();
    Evaluation evaluation = Evaluator.evaluate(core, situation);
    return new ScoreJson()
        .pretty(
            layered.core(),
            situation,
            evaluation,
            new ScoreJson.Additions(receipt(core, situation, evaluation), layered, null));
  }

  private String json(PublishedReferential published, Situation situation, Evaluation evaluation) {
    Receipt lines = receipt(published.referential(), situation, evaluation);
    return new ScoreJson()
        .pretty(published, situation, evaluation, new ScoreJson.Additions(lines, null, null));
  }

  /// Null where the receipt was not asked for.
  private @Nullable Receipt receipt(
      Referential referential, Situation situation, Evaluation evaluation) {
    if (!receipt) {
      return null;
    }
    Reading reading =
        Reading.of(referential.questionnaire(), situation.facts(), situation.answers());
    return Receipt.of(reading, evaluation);
  }
}
