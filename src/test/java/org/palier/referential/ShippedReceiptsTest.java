package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.referential.Profiles.answeredWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.receipt.PocketCalculator;
import org.palier.domain.receipt.Printed;

/// Receipts of the questionnaire that ships. Those kept in `receipts` are written again, to be read
/// before they are kept, by `mvn test -Dtest=ShippedReceiptsTest -Dpalier.receipts=write`.
class ShippedReceiptsTest {

  private static final Path HOME = Path.of(System.getProperty("palier.home", ""));
  private static final Path KEPT = HOME.resolve("src/test/resources/receipts");
  private static final Referential REFERENTIAL = referential();

  private static Referential referential() {
    return switch (ReferentialReader.read(HOME.resolve("questionnaires/transition-ecologique"))) {
      case ReadReferential.Good good -> good.referential();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"bakery", "association", "industry"})
  void theReceiptIsTheOneKept(String name) throws IOException {
    String json = Printed.json(REFERENTIAL, answers(name));
    assertThat(PocketCalculator.differences(Printed.read(json))).isEmpty();
    Path kept = KEPT.resolve(name + ".json");
    String lines = oneNodeALine(json);
    if (System.getProperty("palier.receipts", "").equals("write")) {
      Files.writeString(kept, lines);
    }
    assertThat(lines).isEqualTo(Files.readString(kept));
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

  private static Situation answers(String name) {
    return switch (AnswersFile.read(KEPT.resolve(name + ".yaml"), REFERENTIAL)) {
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
