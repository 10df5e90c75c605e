package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.referential.Profiles.answeredWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.receipt.PocketCalculator;
import org.palier.domain.receipt.Printed;

/// Receipts of the questionnaires that ship. Those kept in `receipts` are written again, to be read
/// before they are kept, by `mvn test -Dtest=ShippedReceiptsTest -Dpalier.receipts=write`.
class ShippedReceiptsTest {

  private static final Path HOME = Path.of(System.getProperty("palier.home", ""));
  private static final Path KEPT = HOME.resolve("src/test/resources/receipts");
  private static final Referential REFERENTIAL =
      read(HOME.resolve("questionnaires/transition-ecologique"));

  private static Referential read(Path folder) {
    return switch (ReferentialReader.read(folder)) {
      case ReadReferential.Good good -> good.referential();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "bakery, transition-ecologique",
    "association, transition-ecologique",
    "industry, transition-ecologique",
    "village-fete, manifestation-responsable",
    "business-park, zone-activite",
    "small-commune, commune-climat",
    "intercommunality, incontournables-climat"
  })
  void theReceiptIsTheOneKept(String name, String questionnaire) throws IOException {
    Referential referential = read(HOME.resolve("questionnaires").resolve(questionnaire));
    String json = Printed.json(referential, answers(name, referential));
    assertThat(PocketCalculator.differences(Printed.read(json))).isEmpty();
    Path kept = KEPT.resolve(name + ".json");
    String lines = oneNodeALine(json);
    if (System.getProperty("palier.receipts", "").equals("write")) {
      Files.writeString(kept, lines);
    }
    assertThat(lines).isEqualTo(Files.readString(kept));
  }

  @Test
  void everyQuestionnaireThatShipsHasAReceiptKept() throws IOException {
    try (Stream<Path> kept = Files.list(KEPT)) {
      assertThat(
              kept.filter(file -> file.toString().endsWith(".yaml"))
                  .map(ShippedReceiptsTest::questionnaire))
          .containsAll(folders().stream().map(folder -> folder.getFileName().toString()).toList());
    }
  }

  private static String questionnaire(Path answers) {
    try {
      return Files.readString(answers).replaceAll("(?s)questionnaire: ([^@]+)@.*", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyNumberIsFoundAgainForEveryProfileAndLevelOfAnswers() {
    Profiles.of(REFERENTIAL.questionnaire())
        .forEach(
            profile -> {
              for (int halves = 0; halves <= 6; halves++) {
                Situation situation =
                    answeredWith(REFERENTIAL.questionnaire(), profile, halves, true);
                String json = Printed.json(REFERENTIAL, situation);
                assertThat(PocketCalculator.differences(Printed.read(json))).isEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyNumberIsFoundAgainForEveryQuestionnaireThatShips(Path folder) {
    Referential referential = read(folder);
    for (int shift = 0; shift < 4; shift++) {
      String json = Printed.json(referential, answeredInTurn(referential, shift));
      assertThat(PocketCalculator.differences(Printed.read(json))).isEmpty();
    }
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(HOME.resolve("questionnaires"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// Each question by its next option; every fifth is not known, every seventh is not answered.
  private static Situation answeredInTurn(Referential referential, int shift) {
    Answers answers = Answers.NONE;
    int turn = shift;
    for (Question question : referential.questionnaire().questions().values()) {
      turn++;
      if (turn % 7 != 0) {
        Answer answer = turn % 5 == 0 ? new Answer.DontKnow() : answer(question.kind(), turn);
        answers = answers.with(question.id(), Entry.of(answer));
      }
    }
    return new Situation(
        Facts.NONE, answers, LocalDate.of(2026, 11, 22), Situation.Platform.NOTHING);
  }

  private static Answer answer(QuestionKind kind, int turn) {
    return switch (kind) {
      case QuestionKind.Choice(var options) ->
          new Answer.Chosen(options.get(turn % options.size()).id());
      case QuestionKind.Multiple(var options, var _) ->
          new Answer.Ticked(Set.of(options.get(turn % options.size()).id()));
      case QuestionKind.Bands _, QuestionKind.Linear _, QuestionKind.Percent _ ->
          new Answer.Measured(BigDecimal.valueOf(turn));
      case QuestionKind.Words _ -> new Answer.Written("words");
    };
  }

  private static Situation answers(String name, Referential referential) {
    return switch (AnswersFile.read(KEPT.resolve(name + ".yaml"), referential)) {
      case ReadAnswers.Good(Situation situation) -> situation;
      case ReadAnswers.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private static String oneNodeALine(String json) throws IOException {
    JsonNode receipt = new ObjectMapper().readTree(json);
    return "overall: "
        + receipt.get("overall")
        + "\n"
        + receipt.get("nodes").properties().stream()
            .map(node -> node.getKey() + ": " + node.getValue() + "\n")
            .collect(Collectors.joining());
  }
}
