package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.ToolboxAction;

class LayerReaderTest {

  private static final Path CORE =
      Path.of(System.getProperty("palier.home", ""))
          .toAbsolutePath()
          .resolve("src/test/resources/questionnaires/layered");
  private static final Path LAYER = CORE.resolve("territories/pays.yaml");

  private static LayeredReferential layered() {
    return switch (LayerReader.read(CORE, LAYER)) {
      case ReadLayer.Good(LayeredReferential referential, var _) -> referential;
      case ReadLayer.Bad(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  private static Situation answering(Map<String, String> options, String zone) {
    Answers answers = Answers.NONE;
    for (Map.Entry<String, String> option : options.entrySet()) {
      answers =
          answers.with(
              new NodeId(option.getKey()),
              Entry.of(new Answer.Chosen(new OptionId(option.getValue()))));
    }
    Facts facts = Facts.NONE.with(new FactId("zone"), new FactValue.Word(zone));
    return new Situation(facts, answers, LocalDate.of(2026, 11, 22), Situation.Platform.NOTHING);
  }

  private static String exact(NodeScore score) {
    return score instanceof NodeScore.Rated rated ? Ratio.of(rated.value()).toString() : "none";
  }

  /// Core: ENE is 1 and EAU is 0, their mean 1/2; the optional ENE-2 never counts. Local: ENE is
  /// 2/3 with weight 3, EAU is 0 without the hidden EAU-2, LOC is 1, so the whole is (2 and 0 and
  /// 1)/5.
  @Test
  void theCoreScoreIsThatOfEverywhereAndTheLocalOneIsTheTerritorys() {
    Situation situation =
        answering(
            Map.of(
                "ENE-1",
                "1",
                "ENE-2",
                "1",
                "EAU-1",
                "0",
                "EAU-2",
                "1",
                "pays.ENE-3",
                "0",
                "pays.LOC-1",
                "1"),
            "pays.nord");
    Evaluation core = Evaluator.evaluate(layered().core().referential(), situation);
    Evaluation local = Evaluator.evaluate(layered().local(), situation);
    assertThat(exact(core.overall())).isEqualTo("1/2");
    assertThat(exact(local.overall())).isEqualTo("3/5");
  }

  @Test
  void whatTheTerritoryAddsNeverMovesTheCoreScore() {
    Map<String, String> answers = Map.of("ENE-1", "1", "EAU-1", "0");
    Evaluation before =
        Evaluator.evaluate(layered().core().referential(), answering(answers, "aucune"));
    Evaluation after =
        Evaluator.evaluate(
            layered().core().referential(),
            answering(
                Map.of("ENE-1", "1", "EAU-1", "0", "pays.ENE-3", "1", "pays.LOC-1", "1"),
                "pays.nord"));
    assertThat(after.overall()).isEqualTo(before.overall());
    assertThat(after.maturity()).isEqualTo(before.maturity());
  }

  @Test
  void aLocalQuestionMayDependOnALocalChoice() {
    Map<String, String> answers = Map.of("ENE-1", "1", "EAU-1", "1", "pays.LOC-1", "1");
    assertThat(
            exact(
                Evaluator.evaluate(layered().local(), answering(answers, "aucune"))
                    .nodes()
                    .getOrDefault(new NodeId("pays.LOC"), NodeScore.NOT_RATED)))
        .isEqualTo("none");
  }

  @Test
  void localActionsAndAidsJoinTheToolboxOfTheCoreAsFarAsTheyMoveIt() {
    ToolboxAction club = action(layered().core().referential().toolbox().actions(), "pays.A1");
    assertThat(club.moves()).extracting(move -> move.question().value()).containsExactly("EAU-1");
    assertThat(club.requires()).containsExactly(new ActionId("ENE-A1"));
    assertThat(action(layered().core().referential().toolbox().actions(), "ENE-A1").help())
        .extracting(help -> help.label().in("fr"))
        .containsExactly("Conseil en énergie partagé");
    assertThat(action(layered().local().toolbox().actions(), "pays.A1").moves()).hasSize(2);
  }

  private static ToolboxAction action(Map<ActionId, ToolboxAction> actions, String id) {
    ToolboxAction action = actions.get(new ActionId(id));
    if (action == null) {
      throw new AssertionError("no action " + id);
    }
    return action;
  }

  @Test
  void helpAndTranslationsOfTheTerritoryAreRead() {
    Layer layer = layered().layer();
    assertThat(layer.territory()).isEqualTo("pays");
    assertThat(layer.edition()).isEqualTo("2026-11-05");
    assertThat(layer.hash()).matches("[0-9a-f]{64}");
    assertThat(layer.helpFor(new NodeId("ENE-1")).orElseThrow().examples())
        .extracting(example -> example.in("fr"))
        .containsExactly("Le tableau de la mairie");
    assertThat(
            layered().local().questionnaire().theme(new NodeId("pays.LOC")).orElseThrow().title())
        .extracting(title -> title.in("en"))
        .isEqualTo("Local life");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extends: layered@1|extends: other@1|1: extends: this layer stands over `layered@1.2.0`:"
            + " write `layered@1`",
        "territory: pays|territory: Pays Nord|1: `territory` is the territory's short name: write"
            + " lower-case letters, digits, `-`",
        "edition: 2026-11-05|edition: hier|3: edition: `hier` is no day: write it as 2026-11-01",
        "zone: [{id: pays.nord|zone: [{id: nord|5: facts.zone[nord].id: an id of the territory"
            + " begins with `pays.`",
        "EAU-2: {hide: true}|EAU-1: {hide: true}|8: questions.EAU-1: `EAU-1` belongs to the core"
            + " score and can't be hidden",
        "ENE-1: {help|ENE-9: {help|7: questions.ENE-9: the core has no question `ENE-9`: correct"
            + " the name",
        "ENE: 3|AIR: 3|24: weights.AIR: the core has no theme `AIR`: correct the name",
        "ENE: 3|ENE: beaucoup|24: weights.ENE: `beaucoup` is no number: write digits with a point,"
            + " 12 at most on each side",
        "points: 1, label: Oui}]|points: un, label: Oui}]|14:"
            + " tree[ENE].children[pays.ENE-3].options[1].points: `un` is no number: write digits"
            + " with a point, 12 at most on each side",
        "question: pays.LOC-1, from|question: pays.LOC-7, from|29: actions[pays.A1].moves[0]: no"
            + " question is named `pays.LOC-7`: correct the name",
        "ENE-A1: [{kind: contact|ENE-A7: [{kind: contact|33: aids.ENE-A7: the core has no action"
            + " `ENE-A7`: correct the name",
        "nodes: {pays.LOC:|nodes: {pays.LAC:|36: nodes.pays.LAC.title: the questionnaire has no"
            + " text here: correct the id or the key, or remove it",
      })
  void eachFaultIsToldWhereItStandsInTheLayer(
      String right, String wrong, String expected, @TempDir Path folder) throws IOException {
    Path layer = folder.resolve("pays.yaml");
    String text = Files.readString(LAYER);
    assertThat(text).contains(right);
    Files.writeString(layer, text.replaceFirst(Pattern.quote(right), wrong));
    int cut = expected.indexOf(": ");
    assertThat(problems(layer))
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(Integer.parseInt(expected.substring(0, cut)));
              assertThat(problem.toString()).endsWith(": " + expected.substring(cut + 2));
            });
  }

  @Test
  void aLocalQuestionIsNoPartOfTheCoresBase(@TempDir Path folder) throws IOException {
    Path layer = folder.resolve("pays.yaml");
    Files.writeString(
        layer,
        Files.readString(LAYER).replaceFirst("( +)kind: choice", "$1socle: true\n$1kind: choice"));
    assertThat(problems(layer))
        .extracting(Problem::sentence)
        .containsExactly("a local question is no part of the core's base: remove this");
  }

  private static List<Problem> problems(Path layer) {
    return switch (LayerReader.read(CORE, layer)) {
      case ReadLayer.Good _ -> List.of();
      case ReadLayer.Bad(List<Problem> problems) -> {
        assertThat(problems)
            .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(layer.toString()));
        yield problems;
      }
    };
  }
}
