package org.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.pointsAtLeast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

class DemonstrationTest {

  private static final Questionnaire ALL_KINDS =
      AQuestionnaire.of(
              AQuestion.of("CHOICE"),
              AQuestion.of("MULTIPLE").kind(AQuestion.multiple("4", "1", "2", "3")),
              AQuestion.of("LINEAR").kind(AQuestion.linear("50", "10")),
              AQuestion.of("PERCENT").kind(AQuestion.percent()),
              AQuestion.of("BANDS").kind(AQuestion.bands("0", "0", "5", "1", "9", "3")),
              AQuestion.of("WORDS").kind(new QuestionKind.Words()),
              AQuestion.of("SOME").when(is("unheard_of", "true")),
              AQuestion.of("LATER").when(pointsAtLeast("CHOICE", "2")))
          .fact(AQuestionnaire.bool("unheard_of", Condition.ALWAYS))
          .fact(AQuestionnaire.number("how_many", is("unheard_of", "true")))
          .fact(AQuestionnaire.oneOf("which", "x", "y", "z"))
          .build();

  private static final List<SyntheticOrganisation> ORGANISATIONS =
      ADemonstration.of(ALL_KINDS, 7, 400);

  private static final List<Chapter> CHAPTERS = ADemonstration.chapters(ORGANISATIONS);

  @Test
  void theSameSeedGivesTheSameOrganisations() {
    assertThat(ADemonstration.of(ALL_KINDS, 7, 400)).isEqualTo(ORGANISATIONS);
  }

  @Test
  void anotherSeedGivesOthers() {
    assertThat(ADemonstration.of(ALL_KINDS, 8, 20)).isNotEqualTo(ORGANISATIONS.subList(0, 20));
  }

  @Test
  void everyFactFitsAndNoOtherIsGivenThanWhatIsAsked() {
    for (Chapter chapter : CHAPTERS) {
      Reading reading = Reading.of(ALL_KINDS, chapter.facts(), Answers.NONE);
      assertThat(chapter.facts().given().keySet())
          .containsExactlyElementsOf(
              ALL_KINDS.facts().stream().filter(reading::isAsked).map(Fact::id).toList());
      assertThat(chapter.facts().given())
          .allSatisfy((id, value) -> assertThat(FactCheck.problem(ALL_KINDS, id, value)).isEmpty());
    }
  }

  @Test
  void everyAnswerFitsItsQuestionWhateverItsKind() {
    for (Chapter chapter : CHAPTERS) {
      Reading reading = Reading.of(ALL_KINDS, chapter.facts(), chapter.answers());
      assertThat(chapter.answers().entries())
          .allSatisfy(
              (id, entry) ->
                  assertThat(
                          AnswerCheck.problems(
                              ALL_KINDS.question(id).orElseThrow(), entry, reading))
                      .isEmpty());
    }
  }

  @Test
  void whatIsSubmittedIsFinished() {
    assertThat(ORGANISATIONS)
        .flatMap(SyntheticOrganisation::submitted)
        .allMatch(
            chapter -> Reading.of(ALL_KINDS, chapter.facts(), chapter.answers()).isFinished());
  }

  @Test
  void whatTheFactsRuleOutIsNotAnswered() {
    for (Chapter chapter : CHAPTERS) {
      Reading reading = Reading.of(ALL_KINDS, chapter.facts(), Answers.NONE);
      assertThat(chapter.answers().entries().keySet()).allMatch(reading::isConcerned);
    }
  }

  @Test
  void someDraftsStopHalfway() {
    assertThat(ORGANISATIONS)
        .filteredOn(organisation -> organisation.submitted().isEmpty())
        .isNotEmpty()
        .flatMap(organisation -> organisation.draft().stream().toList())
        .anySatisfy(draft -> assertThat(entries(draft)).isNotEmpty().hasSizeLessThan(6));
  }

  @Test
  void everyKindOfAnswerOccurs() {
    Set<Class<?>> kinds = new HashSet<>();
    CHAPTERS.forEach(
        chapter ->
            chapter
                .answers()
                .entries()
                .values()
                .forEach(entry -> kinds.add(entry.answer().getClass())));
    assertThat(kinds).containsExactlyInAnyOrder(Answer.class.getPermittedSubclasses());
  }

  @Test
  void everythingHappensInTheTwoYearsBeforeToday() {
    LocalDate first = ADemonstration.TODAY.minusYears(2).minusDays(30);
    assertThat(CHAPTERS)
        .allSatisfy(
            chapter -> {
              assertThat(chapter.begunAt()).isBefore(chapter.endedAt());
              assertThat(Calendar.day(chapter.begunAt())).isAfter(first);
              assertThat(Calendar.day(chapter.endedAt())).isBefore(ADemonstration.TODAY);
            });
  }

  @Test
  void whatComesBackBeginsAfterWhatWasSubmitted() {
    assertThat(ORGANISATIONS)
        .filteredOn(organisation -> organisation.submitted().size() == 2)
        .isNotEmpty()
        .allSatisfy(
            organisation ->
                assertThat(organisation.submitted().getLast().begunAt())
                    .isAfter(organisation.submitted().getFirst().endedAt()));
  }

  @Test
  void noNumberIsOneThatSomeoneCouldHave() {
    assertThat(ORGANISATIONS)
        .map(SyntheticOrganisation::siret)
        .filteredOn(Objects::nonNull)
        .allSatisfy(siret -> assertThat(siret.siren().value()).startsWith("00"));
    assertThat(ORGANISATIONS)
        .map(SyntheticOrganisation::rna)
        .filteredOn(Objects::nonNull)
        .allSatisfy(rna -> assertThat(rna.value()).startsWith("W000"));
  }

  @Test
  void noTwoOrganisationsShareAnIdANameOrANumber() {
    assertThat(ORGANISATIONS).extracting(SyntheticOrganisation::id).doesNotHaveDuplicates();
    assertThat(ORGANISATIONS).extracting(SyntheticOrganisation::name).doesNotHaveDuplicates();
    assertThat(ORGANISATIONS)
        .map(SyntheticOrganisation::siret)
        .filteredOn(Objects::nonNull)
        .doesNotHaveDuplicates();
  }

  @Test
  void theIdsAreUuidsOfVersion7OfTheirMoment() {
    assertThat(ORGANISATIONS)
        .allSatisfy(
            organisation -> {
              Chapter first = ADemonstration.chapters(List.of(organisation)).getFirst();
              assertThat(organisation.id().version()).isEqualTo(7);
              assertThat(organisation.id().variant()).isEqualTo(2);
              assertThat(organisation.id().getMostSignificantBits() >>> 16)
                  .isEqualTo(first.begunAt().toEpochMilli());
            });
  }

  private static Set<NodeId> entries(Chapter chapter) {
    return chapter.answers().entries().keySet();
  }
}
