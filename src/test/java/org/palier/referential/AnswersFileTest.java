package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.evaluation.Situation.Platform;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;

class AnswersFileTest {

  private static final Referential KINDS =
      ((ReadReferential.Good) ReferentialReader.read(FaultyFile.valid("kinds"))).referential();
  private static final String HEAD = "questionnaire: kinds@2.0.0\non: 2026-11-22\n";

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("answers.yaml");
  }

  static Stream<FaultyFile> faults() {
    return FaultyFile.of("answers");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOfAnAnswersFileIsSaid(FaultyFile fault) {
    List<Problem> problems = ((ReadAnswers.Bad) AnswersFile.read(fault.path(), KINDS)).problems();
    assertThat(problems)
        .extracting(problem -> problem.line() + ": " + problem.path() + ": " + problem.sentence())
        .isEqualTo(fault.errors())
        .isNotEmpty();
  }

  private Situation read(String text) {
    try {
      return ((ReadAnswers.Good) AnswersFile.read(Files.writeString(file, text), KINDS))
          .situation();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entry entry(String question, String answer) {
    String text = HEAD + "facts: {premises: false}\nanswers:\n  " + question + ": " + answer + "\n";
    return read(text).answers().entry(new NodeId(question)).orElseThrow();
  }

  @Test
  void aTextIsTheShortFormOfAnOption() {
    assertThat(entry("C", "\"2\"")).isEqualTo(Entry.of(new Answer.Chosen(new OptionId("2"))));
    assertThat(entry("C", "2")).isEqualTo(entry("C", "{option: \"2\"}"));
  }

  @Test
  void severalOptionsAreTicked() {
    assertThat(entry("M", "{options: [a, c]}").answer())
        .isEqualTo(new Answer.Ticked(Set.of(new OptionId("a"), new OptionId("c"))));
  }

  @Test
  void noneOfTheOptionsIsAnAnswerToo() {
    assertThat(entry("M", "{options: []}").answer()).isEqualTo(new Answer.Ticked(Set.of()));
  }

  @Test
  void aNumberIsAValue() {
    assertThat(entry("L", "{value: -12.5}").answer())
        .isEqualTo(new Answer.Measured(new BigDecimal("-12.5")));
  }

  @Test
  void wordsAreAText() {
    assertThat(entry("W", "{text: Much more}").answer()).isEqualTo(new Answer.Written("Much more"));
  }

  @Test
  void notApplicableCarriesItsReason() {
    assertThat(entry("M", "{not_applicable: No premises}").answer())
        .isEqualTo(new Answer.NotApplicable("No premises"));
  }

  @Test
  void anEntryCarriesACommentAndEvidence() {
    Entry entry = entry("C", "{dont_know: true, comment: Asked, evidence: Register 2026}");
    assertThat(entry).isEqualTo(new Entry(new Answer.DontKnow(), "Asked", "Register 2026"));
  }

  @Test
  void factsAreOfTheirKind() {
    Situation situation =
        read(HEAD + "facts: {type: ASS, employees: 30, commune: 01001, premises: true}\n");
    assertThat(situation.facts().value(BuiltinFacts.COMMUNE)).contains(new FactValue.Word("01001"));
    assertThat(situation.facts().word(BuiltinFacts.SIZE)).contains("T2");
  }

  @Test
  void whatThePlatformKnowsIsRead() {
    Situation situation = read(HEAD + "platform: {dated_actions: [OB-1], review_on: 2026-03-01}\n");
    assertThat(situation.platform())
        .isEqualTo(new Platform(Set.of(new ObligationId("OB-1")), LocalDate.of(2026, 3, 1), null));
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertThat(AnswersFile.read(file, KINDS)).isInstanceOf(ReadAnswers.Bad.class);
  }
}
