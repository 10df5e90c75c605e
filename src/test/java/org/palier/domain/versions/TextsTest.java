package org.palier.domain.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;

/// Every text of a referential has its place, by which two versions are compared.
class TextsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static Map<String, String> texts(AQuestionnaire questionnaire) {
    return texts(
        new Referential(
            questionnaire.build(), Toolbox.of("", List.of()), Obligations.of("", List.of())));
  }

  private static Map<String, String> texts(Referential referential) {
    Map<String, String> all = new LinkedHashMap<>();
    Texts.of(referential)
        .all()
        .forEach(
            (place, text) ->
                all.put(place.what() + " " + place.id() + " " + place.part(), text.original()));
    return all;
  }

  @Test
  void aQuestionnaireAndAFactHaveTheirWords() {
    Fact land =
        new Fact(
            new FactId("land"),
            new Fact.Kind.Number(Text.of("m²")),
            Text.of("surface"),
            Condition.ALWAYS,
            false);
    Map<String, String> texts =
        texts(
            AQuestionnaire.of(AQuestion.of("A"))
                .fact(land)
                .fact(AQuestionnaire.oneOf("home", "owned", "rented")));

    assertThat(texts)
        .containsEntry("fact land label", "surface")
        .containsEntry("fact land unit", "m²")
        .containsKeys("fact_option home.owned label", "fact_option home.rented label");
    assertThat(texts.keySet()).anyMatch(place -> place.startsWith("questionnaire "));
  }

  @Test
  void aQuestionHasItsTitleItsTextItsOptionsItsVariantsAndItsChecks() {
    assertThat(
            texts(
                AQuestionnaire.of(
                    AQuestion.of("A")
                        .titled("Water")
                        .asking("Do you measure water?")
                        .variant(Condition.ALWAYS, "1", "every week")
                        .check(Condition.ALWAYS, true))))
        .containsEntry("node A title", "Water")
        .containsEntry("node A text", "Do you measure water?")
        .containsEntry("node A variants[0].options.1", "every week")
        .containsKeys("option A.1 label", "node A checks[0]");
  }

  @Test
  void aTitleThatIsTheTextIsSaidOnce() {
    assertThat(texts(AQuestionnaire.of(AQuestion.of("A").titled("Water?").asking("Water?"))))
        .containsEntry("node A text", "Water?")
        .doesNotContainKey("node A title");
  }

  @Test
  void aQuestionOfANumberHasItsUnit() {
    QuestionKind.Bands bands = (QuestionKind.Bands) AQuestion.bands("0", "0", "10", "3");
    assertThat(
            texts(
                AQuestionnaire.of(
                    AQuestion.of("A").kind(new QuestionKind.Bands(Text.of("kWh"), bands.bands())),
                    AQuestion.of("B")
                        .kind(
                            new QuestionKind.Linear(
                                Text.of("litres"),
                                BigDecimal.ZERO,
                                BigDecimal.TEN,
                                BigDecimal.ONE)))))
        .containsEntry("node A unit", "kWh")
        .containsEntry("node B unit", "litres");
  }

  @Test
  void aLevelHasBothItsDescriptions() {
    Level level =
        new Level(
            new LevelId("low"),
            Text.of("Low"),
            Text.of("a start"),
            Text.of("a start in a theme"),
            BigDecimal.ZERO,
            List.of(),
            List.of());
    assertThat(texts(AQuestionnaire.of(AQuestion.of("A")).level(level)))
        .containsEntry("level low title", "Low")
        .containsEntry("level low description", "a start")
        .containsEntry("level low theme_description", "a start in a theme");
  }

  @Test
  void anActionAndADutyHaveAllTheyTell() {
    ToolboxAction plain =
        AnAction.of("X").titled("Do").how("so").moves("A", "0", "1").help(Condition.ALWAYS).build();
    ToolboxAction action =
        new ToolboxAction(
            plain.id(),
            plain.title(),
            plain.how(),
            Text.of("less water"),
            plain.moves(),
            plain.effort(),
            plain.requires(),
            List.of(Text.of("a meter")),
            plain.when(),
            new ToolboxAction.Indicator(Text.of("water"), Text.of("m³"), null),
            plain.help());
    Obligation duty =
        new Obligation(
            new ObligationId("D"),
            Text.of("duty"),
            Condition.ALWAYS,
            true,
            null,
            null,
            Text.of("each year"),
            Text.of("article 1"),
            Text.of("the law"),
            DAY);
    assertThat(
            texts(
                new Referential(
                    AQuestionnaire.of(AQuestion.of("A")).build(),
                    Toolbox.of("", List.of(action)),
                    Obligations.of("", List.of(duty)))))
        .containsEntry("action X title", "Do")
        .containsEntry("action X how", "so")
        .containsEntry("action X effect", "less water")
        .containsEntry("action X needs[0]", "a meter")
        .containsEntry("action X indicator.label", "water")
        .containsEntry("action X indicator.unit", "m³")
        .containsKey("action X help[0]")
        .containsEntry("duty D title", "duty")
        .containsEntry("duty D due", "each year")
        .containsEntry("duty D reference", "article 1")
        .containsEntry("duty D source", "the law");
  }
}
