package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.FactTest;
import org.palier.domain.questionnaire.Condition.Test.Is;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;

class ReferentialReaderTest {

  private static final String HEAD =
      """
      format: 1
      id: small
      version: 1.0.0
      language: en
      title: Small
      """;
  private static final String TREE =
      """
      tree:
        - id: T
          title: Theme
          children:
            - {id: Q, text: How much?, kind: percent}
      """;

  private Path folder = Path.of("");

  @BeforeEach
  void takeFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  private ReadReferential read(String questionnaire) {
    return read(questionnaire.getBytes(StandardCharsets.UTF_8));
  }

  private ReadReferential read(byte[] questionnaire) {
    try {
      return ReferentialReader.read(
          Files.write(folder.resolve("questionnaire.yaml"), questionnaire));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Questionnaire good(String questionnaire) {
    ReadReferential read = read(questionnaire);
    assertThat(read.problems(false)).isEmpty();
    return ((ReadReferential.Good) read).referential().questionnaire();
  }

  private static Question question(Questionnaire questionnaire, String id) {
    return questionnaire.question(new NodeId(id)).orElseThrow();
  }

  @Test
  void aCodeThatBeginsWithZeroStaysAText() {
    Questionnaire read =
        good(HEAD + TREE.replace("kind", "when: {fact: commune, is: 01001}, kind"));
    assertThat(question(read, "Q").when())
        .isEqualTo(new FactTest(BuiltinFacts.COMMUNE, new Is("01001")));
  }

  @Test
  void aNoStaysAText() {
    assertThat(good(HEAD.replace("Small", "NO") + TREE).title().original()).isEqualTo("NO");
  }

  @Test
  void aVersionOfTwoNumbersStaysAsItIsWritten() {
    assertThat(good(HEAD.replace("1.0.0", "1.10") + TREE).reference()).isEqualTo("small@1.10");
  }

  @Test
  void anIdOfAnOptionIsTheSameWithAndWithoutQuotes() {
    Questionnaire read =
        good(HEAD + TREE.replace("kind: percent", "kind: choice, options: [{id: 1, points: 1}]"));
    assertThat(((QuestionKind.Choice) question(read, "Q").kind()).options().getFirst().id())
        .isEqualTo(new OptionId("1"));
  }

  @Test
  void aQuestionnaireThatSaysLittleTakesTheDefaults() {
    Questionnaire read = good(HEAD + TREE);
    Group theme = read.themes().getFirst();
    assertThat(read.subject()).isEqualTo(Questionnaire.Subject.ORGANISATION);
    assertThat(read.scoring().scale()).isEqualTo(Scale.PERCENT);
    assertThat(read.facts()).extracting(Fact::id).isEqualTo(BuiltinFacts.ASKED);
    assertThat(theme.minRated()).isEqualTo(1);
    assertThat(theme.missingWeight()).isNull();
    assertThat(question(read, "Q").kind()).isEqualTo(new QuestionKind.Percent(BigDecimal.ONE));
    assertThat(question(read, "Q").socle()).isNull();
  }

  @Test
  void anotherSubjectThanAnOrganisationHasNoBuiltinFacts() {
    assertThat(good(HEAD + "subject: event\n" + TREE).facts()).isEmpty();
  }

  @Test
  void aListOfConditionsHoldsWhenAllDo() {
    Questionnaire read =
        good(
            HEAD
                + TREE.replace("kind", "when: [{fact: employees, above: 2}, A], kind")
                + "flags: {A: {not: {fact: type, in: [ENT]}}}\n");
    assertThat(question(read, "Q").when()).isInstanceOf(Condition.All.class);
    assertThat(((Condition.All) question(read, "Q").when()).parts()).hasSize(2);
  }

  @Test
  void aNumberThatIsOnlyRecordedNeedsNoBounds() {
    Questionnaire read =
        good(HEAD + TREE.replace("kind: percent", "kind: number, unit: kWh, rated: false"));
    assertThat(question(read, "Q").rated()).isFalse();
  }

  @Test
  void fiftyAliasesAreRead() {
    StringBuilder flags = new StringBuilder("flags:\n  A: &a {fact: type, is: ENT}\n");
    for (int number = 0; number < 50; number++) {
      flags.append("  A").append(number).append(": *a\n");
    }
    assertThat(good(HEAD + flags + TREE).flags()).hasSize(51);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(good("\uFEFF" + HEAD + TREE).id()).isEqualTo(new NodeId("small"));
  }

  @Test
  void aFileOfMoreThan512KibIsRefused() {
    assertThat(read(HEAD + TREE + "#".repeat(512 * 1024)).problems(false))
        .containsExactly(
            new Problem(
                folder.resolve("questionnaire.yaml").toString(),
                0,
                "",
                "larger than 512 KiB: write a smaller file"));
  }

  @Test
  void aFileInAnotherEncodingIsRefused() {
    byte[] latin = (HEAD + TREE).replace("Small", "Été").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(latin).problems(false))
        .extracting(Problem::sentence)
        .containsExactly("this is not UTF-8: save it in UTF-8");
  }

  @Test
  void aFolderWithoutAQuestionnaireSaysSo() {
    assertThat(ReferentialReader.read(folder.resolve("none")).problems(false))
        .extracting(Problem::sentence)
        .containsExactly("there is no such file: write it");
  }

  @Test
  void aFileOfAnUnknownNameBesideAQuestionnaireIsAWarning() throws IOException {
    Files.writeString(folder.resolve("tools.yaml"), "a: b\n");
    assertThat(read(HEAD + TREE).warnings())
        .extracting(Problem::file)
        .containsExactly(folder.resolve("tools.yaml").toString());
  }

  @Test
  void aTranslationIsReadBesideTheOriginal() {
    ReadReferential read = ReferentialReader.read(FaultyFile.valid());
    assertThat(((ReadReferential.Good) read).referential().questionnaire().title().in("fr"))
        .isEqualTo("Petit");
  }

  @Test
  void theHashDependsOnNothingButTheContent() {
    String other =
        """
        # Written by someone else
        id: small
        "format": "1"
        title: 'Small'
        language: en
        version: 1.0.0
        """;
    assertThat(hashes(other + TREE)).isEqualTo(hashes(HEAD + TREE));
    assertThat(hashes(HEAD + TREE.replace("much", "many"))).isNotEqualTo(hashes(HEAD + TREE));
  }

  private Hashes hashes(String questionnaire) {
    return ((ReadReferential.Good) read(questionnaire)).hashes();
  }

  @Test
  void theHashIsThatOfTheSortedJsonOfWhatWasRead() {
    String expected =
        "{\"questionnaire\": {\"format\": \"1\",\"id\": \"small\",\"language\": \"en\",\"title\":"
            + " \"Small\",\"tree\": [{\"children\": [{\"id\": \"Q\",\"kind\": \"percent\",\"text\":"
            + " \"How much?\"}],\"id\": \"T\",\"title\": \"Theme\"}],\"version\":"
            + " \"1.0.0\"},\"texts\": {}}";
    assertThat(hashes(HEAD + TREE).questionnaire()).isEqualTo(Contents.sha256(expected));
  }

  @Test
  void whatWasReadIsBuiltAgainFromItsContent() {
    ReadReferential.Good good = (ReadReferential.Good) ReferentialReader.read(FaultyFile.valid());
    ReadReferential.Good again =
        (ReadReferential.Good) ReferentialReader.rebuild("small", good.contents());
    assertThat(again.referential()).isEqualTo(good.referential());
    assertThat(again.hashes()).isEqualTo(good.hashes());
  }

  @Test
  void signsThatJsonOrYamlTakeForOthersSurvive() {
    String title = "\"a \\\" \\\\ \\n \\t \\u0085 \\u2028 é 😀 \\x7f: #\"";
    ReadReferential.Good good = (ReadReferential.Good) read(HEAD.replace("Small", title) + TREE);
    ReadReferential.Good again =
        (ReadReferential.Good) ReferentialReader.rebuild("small", good.contents());
    assertThat(again.referential().questionnaire().title())
        .isEqualTo(good.referential().questionnaire().title());
  }

  @Test
  void aFactOfTheFileStandsAfterThoseOfThePlatform() {
    Questionnaire read =
        good(HEAD + "facts: [{id: surface, kind: number, label: How large?}]\n" + TREE);
    assertThat(read.facts().getLast().id()).isEqualTo(new FactId("surface"));
    assertThat(read.facts().getLast().builtin()).isFalse();
  }
}
