package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.referential.SchemaCheck;

/// Scores computed by hand: T = (2 × 1/2 + 1 × 1 + 1 × 1/3) / 4 = 7/12, U = (1/2 + 1/4) / 2 = 3/8,
/// the whole (7/12 + 3/8) / 2 = 23/48.
class ScoreCommandTest {

  private static final Path KINDS = Ran.questionnaires().resolve("valid/kinds/questionnaire.yaml");
  private static final String ANSWERS =
      """
      questionnaire: kinds@2.0.0
      on: 2026-11-22
      answers:
        C: "1"
        M: {options: [a, c]}
        B: {value: 12}
        L: {value: 150}
        P: {value: 25}
      """;

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("answers.yaml");
  }

  private Ran score(String answers, String... options) {
    try {
      Files.writeString(file, answers);
      List<String> command =
          List.of("score", "--questionnaire", KINDS.toString(), "--answers", file.toString());
      return Ran.command(
          Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode result(String answers, String... options) {
    Ran ran = score(answers, options);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    try {
      return new ObjectMapper().readTree(ran.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aResultSaysWhatItWasComputedWith() {
    JsonNode result = result(ANSWERS);
    assertThat(result.get("questionnaire").asText()).isEqualTo("kinds@2.0.0");
    assertThat(result.get("on").asText()).isEqualTo("2026-11-22");
    assertThat(result.get("engine").asText()).isNotEmpty();
    assertThat(result.at("/hashes/questionnaire").asText()).hasSize(64);
    assertThat(result.at("/hashes/toolbox").asText()).hasSize(64);
    assertThat(result.at("/hashes/obligations").asText()).hasSize(64);
    assertThat(result.at("/hashes/layer").isNull()).isTrue();
  }

  @Test
  void aResultFitsItsSchema() {
    SchemaCheck schema = SchemaCheck.of("score");
    for (String answers : List.of(ANSWERS, ANSWERS.substring(0, ANSWERS.indexOf("answers:")))) {
      JsonNode result = result(answers);
      assertThat(schema.problems(result)).isEmpty();
      ((ObjectNode) result).put("surprise", true);
      assertThat(schema.problems(result)).hasSize(1);
    }
  }

  @Test
  void aReceiptFitsTheSchemaToo() {
    SchemaCheck schema = SchemaCheck.of("score");
    JsonNode result = result(ANSWERS, "--receipt");
    assertThat(schema.problems(result)).isEmpty();
    ((ObjectNode) result.at("/receipt/overall")).put("surprise", true);
    ((ObjectNode) result.at("/receipt/nodes/C")).remove("full");
    assertThat(schema.problems(result)).isNotEmpty();
  }

  @Test
  void theKeysStandInAFixedOrder() {
    assertThat(result(ANSWERS).fieldNames())
        .toIterable()
        .containsExactly(
            "questionnaire",
            "hashes",
            "engine",
            "on",
            "overall",
            "nodes",
            "recommendations",
            "shortList",
            "nextLevel");
    assertThat(result(ANSWERS).get("overall").fieldNames())
        .toIterable()
        .containsExactly(
            "rated",
            "score",
            "exact",
            "best",
            "shown",
            "masses",
            "level",
            "blockedBy",
            "nextLevel");
  }

  @Test
  void aScoreHasSixDecimalsAndItsExactFraction() {
    assertThat(score(ANSWERS).out()).contains("\"score\" : 47.916667");
    JsonNode overall = result(ANSWERS).get("overall");
    assertThat(overall.get("exact").asText()).isEqualTo("23/48");
    assertThat(overall.get("shown").asText()).isEqualTo("47.9");
    assertThat(overall.get("level").asText()).isEqualTo("start");
  }

  @Test
  void everyKindOfQuestionIsWorthWhatItsTableSays() {
    JsonNode nodes = result(ANSWERS).get("nodes");
    assertThat(nodes.at("/C/exact").asText()).isEqualTo("1/2");
    assertThat(nodes.at("/M/exact").asText()).isEqualTo("1");
    assertThat(nodes.at("/B/exact").asText()).isEqualTo("1/3");
    assertThat(nodes.at("/L/exact").asText()).isEqualTo("1/2");
    assertThat(nodes.at("/P/exact").asText()).isEqualTo("1/4");
    assertThat(nodes.at("/T/exact").asText()).isEqualTo("7/12");
    assertThat(nodes.at("/U/exact").asText()).isEqualTo("3/8");
  }

  @Test
  void whatIsNotRatedHasNothingElse() {
    JsonNode words = result(ANSWERS).at("/nodes/W");
    assertThat(words.get("rated").asBoolean()).isFalse();
    for (String key : List.of("score", "exact", "best", "shown", "masses")) {
      assertThat(words.get(key).isNull()).as(key).isTrue();
    }
  }

  @Test
  void whatBlocksTheNextLevelIsNamedWithWhatIsMissing() {
    JsonNode blockedBy = result(ANSWERS).at("/overall/blockedBy");
    assertThat(blockedBy.findValuesAsText("level")).containsOnly("far");
    assertThat(blockedBy.at("/0/gate/from").asInt()).isEqualTo(50);
    assertThat(blockedBy.at("/0/pointsMissing").decimalValue()).isEqualByComparingTo("2.083333");
    assertThat(blockedBy.at("/1/gate/question").asText()).isEqualTo("C");
    assertThat(blockedBy.at("/1/pointsMissing").asInt()).isEqualTo(1);
    assertThat(blockedBy.at("/2/gate/fact").asText()).isEqualTo("evidence_share");
  }

  @Test
  void theReceiptIsAddedWhenAskedFor() {
    assertThat(result(ANSWERS).has("receipt")).isFalse();
    JsonNode receipt = result(ANSWERS, "--receipt").get("receipt");
    assertThat(receipt.at("/overall/exact").asText()).isEqualTo("23/48");
    assertThat(receipt.at("/overall/lines").findValuesAsText("contribution"))
        .containsExactly("175/6", "75/4");
    assertThat(receipt.at("/overall/lines").findValuesAsText("shown"))
        .containsExactly("29.2", "18.7");
    assertThat(receipt.at("/overall/sum").asText()).isEqualTo("47.9");
    assertThat(receipt.at("/nodes/C/answer/option").asText()).isEqualTo("1");
    assertThat(receipt.at("/nodes/W/leftOut/reason").asText()).isEqualTo("text");
  }

  @Test
  void aThemeSaysWhetherItIsFragile() {
    assertThat(result(ANSWERS).at("/nodes/T/fragile").isBoolean()).isTrue();
    assertThat(result(ANSWERS).at("/nodes/C").has("fragile")).isFalse();
  }

  @Test
  void anActionIsRecommendedWithItsGainAndWhy() {
    JsonNode first = result(ANSWERS).at("/recommendations/0");
    assertThat(first.get("action").asText()).isEqualTo("A");
    assertThat(first.get("gain").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(first.get("effort").asInt()).isEqualTo(1);
    assertThat(first.at("/why/raises/0/question").asText()).isEqualTo("C");
    assertThat(first.at("/why/gateOf").asText()).isEqualTo("far");
    assertThat(result(ANSWERS).at("/shortList/0").asText()).isEqualTo("A");
  }

  @Test
  void whatIsUnansweredIsAMassAndCouldStillBeEarned() {
    JsonNode theme = result(ANSWERS.replace("  M: {options: [a, c]}\n", "")).at("/nodes/T");
    assertThat(theme.at("/masses/unanswered").asText()).isEqualTo("1/4");
    assertThat(theme.get("exact").asText()).isEqualTo("1/3");
    assertThat(theme.get("best").decimalValue()).isEqualByComparingTo("58.333333");
  }

  @Test
  void aWrongAnswersFileIsBadInputWithEveryProblem() {
    Ran ran = score(ANSWERS.replace("\"1\"", "\"9\"").replace("25", "125"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith(file + ":"));
  }

  @Test
  void aWrongQuestionnaireIsBadInput() {
    Path wrong = Ran.questionnaires().resolve("invalid/questionnaire/negative-weight.yaml");
    Ran ran =
        Ran.command("score", "--questionnaire", wrong.toString(), "--answers", file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("write a number of at least 0");
  }

  @Test
  void aMissingFileIsBadInput() {
    Ran ran =
        Ran.command("score", "--questionnaire", KINDS.toString(), "--answers", file.toString());
    assertThat(ran.status()).isEqualTo(2);
  }

  /// By hand in `LayerReaderTest`.
  @Test
  void aLayerPrintsTheLocalScoreBesideThatOfTheCore() throws IOException {
    Path folder = Ran.questionnaires().resolve("layered");
    Files.writeString(
        file,
        """
        questionnaire: layered@1.2.0
        facts: {zone: pays.nord}
        answers: {ENE-1: 1, ENE-2: 1, EAU-1: 0, pays.ENE-3: 0, pays.LOC-1: 1}
        """);
    Ran ran =
        Ran.command(
            "score",
            "--questionnaire",
            folder.toString(),
            "--answers",
            file.toString(),
            "--layer",
            folder.resolve("territories/pays.yaml").toString());
    assertThat(ran.err()).isEmpty();
    JsonNode result = new ObjectMapper().readTree(ran.out());
    assertThat(result.at("/overall/exact").asText()).isEqualTo("1/2");
    assertThat(result.at("/local/overall/exact").asText()).isEqualTo("3/5");
    assertThat(result.at("/local/territory").asText()).isEqualTo("pays");
    assertThat(result.at("/hashes/layer").asText()).hasSize(64);
    assertThat(SchemaCheck.of("score").problems(result)).isEmpty();
  }

  @Test
  void aWrongLayerIsRefusedWithItsPlace() {
    Path folder = Ran.questionnaires().resolve("layered");
    Path layer = folder.resolve("toolbox.yaml");
    Ran ran =
        Ran.command(
            "score",
            "--questionnaire",
            folder.toString(),
            "--answers",
            layer.toString(),
            "--layer",
            layer.toString());
    assertThat(ran.err()).contains(layer + ":1: `extends` is missing");
    assertThat(ran.status()).isEqualTo(2);
  }

  private Ran upgraded(Path now) throws IOException {
    Files.writeString(
        file,
        """
        questionnaire: layered@1.2.0
        facts: {zone: aucune}
        answers:
          ENE-1: {option: "1", evidence: factures}
          ENE-2: 1
          EAU-1: 1
          EAU-2: 1
        """);
    return Ran.command(
        "score",
        "--questionnaire",
        now.toString(),
        "--answers",
        file.toString(),
        "--upgrade",
        Ran.questionnaires().resolve("layered").toString());
  }

  /// Under the new version: ENE-1 is half its points, ENE-2 became ENE-3 and ENE-4 with all theirs,
  /// so ENE is (1/2 and 1 and 1)/3, which is 5/6; EAU is 1; the whole is 11/12.
  @Test
  void anUpgradeCarriesAnswersOverAndMarksTheResult() throws IOException {
    Ran ran = upgraded(Ran.questionnaires().resolve("upgraded"));
    assertThat(ran.err()).isEmpty();
    JsonNode result = new ObjectMapper().readTree(ran.out());
    assertThat(result.at("/questionnaire").asText()).isEqualTo("layered@2.0.0");
    assertThat(result.at("/carriedFrom").asText()).isEqualTo("layered@1.2.0");
    assertThat(result.at("/carried/own/questionnaire").asText()).isEqualTo("layered@1.2.0");
    assertThat(result.at("/carried/own/exact").asText()).isEqualTo("1");
    assertThat(result.at("/carried/notCarried").asInt()).isEqualTo(1);
    assertThat(result.at("/carried/questions/1/became").asText()).isEqualTo("split");
    assertThat(result.at("/carried/questions/3/lost/0/reason").asText())
        .isEqualTo("La question est retirée.");
    assertThat(result.at("/carried/facts/0/in/0").asText()).isEqualTo("secteur");
    assertThat(result.at("/nodes/ENE/exact").asText()).isEqualTo("5/6");
    assertThat(result.at("/overall/exact").asText()).isEqualTo("11/12");
    assertThat(SchemaCheck.of("score").problems(result)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from: layered@1.2.0|from: layered@1.1.0|:1: from: the answers are those of"
            + " `layered@1.2.0`: write that version",
        "ENE-1: {options: {\"0\": non, \"1\": parfois}}|ENE-1: {options: {\"0\": non}}|:3:"
            + " questions.ENE-1: the option `1` of `ENE-1` has no place in `ENE-1`: say under"
            + " `options` which of `non`, `oui` or `parfois` it becomes",
        "question: ENE-3|question: ENE-9|:4: questions.ENE-2: `layered@2.0.0` has no question"
            + " `ENE-9`: correct it",
        "EAU-2: {drop|EAU-7: {drop|:5: questions.EAU-7: `layered@1.2.0` has no question `EAU-7`:"
            + " correct the name",
        "EAU-2: {drop|EAU-7: {drop|:1: `EAU-2` is gone: say under `questions` where its answers go",
        "zone: {to: secteur}|zone: {to: lieu}|:7: facts.zone: `layered@2.0.0` has no fact `lieu`:"
            + " correct the name",
        "zone: {to: secteur}|zona: {to: secteur}|:1: the fact `zone` is gone: say under `facts`"
            + " where it goes",
      })
  void anUpgradeThatLeavesSomethingWithoutAPlaceIsRefused(
      String right, String wrong, String said, @TempDir Path now) throws IOException {
    Path upgraded = Ran.questionnaires().resolve("upgraded");
    Files.copy(upgraded.resolve("questionnaire.yaml"), now.resolve("questionnaire.yaml"));
    String text = Files.readString(upgraded.resolve("upgrade.yaml"));
    assertThat(text).contains(right);
    Files.writeString(now.resolve("upgrade.yaml"), text.replace(right, wrong));
    Ran ran = upgraded(now);
    assertThat(ran.err()).contains(now.resolve("upgrade.yaml") + said);
    assertThat(ran.status()).isEqualTo(2);
  }
}
