package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerProblem;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.QuestionnaireCatalog;

@MicronautTest(transactional = false)
class SavingTest {

  private static final NodeId PIL_1 = new NodeId("PIL-1");

  @Inject AssessmentService assessments;
  @Inject QuestionnaireCatalog catalog;
  @Inject Territories territories;

  private UUID id = new UUID(0, 0);

  @BeforeEach
  void start() {
    id =
        assessments.start(
            territories.fresh().id(), questionnaire(), "fr", "Boulangerie du Moulin", bakery());
  }

  @Test
  void anAnswerIsThereOnceItIsSaved() {
    assertThat(save("PIL-1", 0, choice("2"))).isEqualTo(new Saving.Saved(1));

    assertThat(stored("PIL-1").answer()).isEqualTo(new Answer.Chosen(new OptionId("2")));
  }

  @Test
  void factsComeBackAsTheyWereGiven() {
    assertThat(assessments.find(id).orElseThrow().facts()).isEqualTo(bakery());
  }

  @Test
  void aCommentWithoutAnAnswerIsKeptAndCountsForNothing() {
    save("PIL-1", 0, new PostedAnswer(List.of(), "", "", "À voir avec Luc", ""));

    assertThat(stored("PIL-1").comment()).isEqualTo("À voir avec Luc");
    assertThat(assessments.find(id).orElseThrow().answers().entries()).isEmpty();
  }

  @Test
  void everyKindOfAnswerSurvivesItsColumns() {
    save("PIL-1", 0, choice(PostedAnswer.DONT_KNOW));
    save(
        "PIL-5",
        0,
        new PostedAnswer(List.of(PostedAnswer.NOT_APPLICABLE), "", "Aucun achat", "", ""));

    assertThat(stored("PIL-1").answer()).isEqualTo(new Answer.DontKnow());
    assertThat(stored("PIL-5").answer()).isEqualTo(new Answer.NotApplicable("Aucun achat"));
  }

  @Test
  @DisplayName("R3: a stale save of an answer changes nothing and shows what is stored")
  void aStaleSaveChangesNothingAndShowsWhatIsStored() {
    save("PIL-1", 0, choice("2"));

    Saving stale = save("PIL-1", 0, choice("3"));

    assertThat(stale).isEqualTo(new Saving.Conflict(stored("PIL-1")));
    assertThat(stored("PIL-1").answer()).isEqualTo(new Answer.Chosen(new OptionId("2")));
  }

  @Test
  void savingTheSameAgainIsNoConflict() {
    save("PIL-1", 0, choice("2"));

    assertThat(save("PIL-1", 0, choice("2"))).isEqualTo(new Saving.Saved(1));
  }

  @Test
  void replacingWithoutNamingARevisionIsRefused() {
    save("PIL-1", 0, choice("2"));

    assertThat(assessments.save(id, "PIL-1", null, choice("3"), ""))
        .isInstanceOf(Saving.RevisionNeeded.class);
  }

  @Test
  @DisplayName("R4: the same request sent twice has one effect")
  void theSameRequestSentTwiceHasOneEffect() {
    String key = UUID.randomUUID().toString();
    assessments.save(id, "PIL-1", 0, choice("2"), key);
    save("PIL-1", 1, choice("3"));

    assertThat(assessments.save(id, "PIL-1", 0, choice("2"), key)).isEqualTo(new Saving.Saved(1));
    assertThat(stored("PIL-1").answer()).isEqualTo(new Answer.Chosen(new OptionId("3")));
  }

  @Test
  @DisplayName("R4: a key used for another request is refused")
  void aKeyUsedForAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    assessments.save(id, "PIL-1", 0, choice("2"), key);

    assertThat(assessments.save(id, "PIL-2", 0, choice("2"), key))
        .isEqualTo(new Saving.KeyReused());
  }

  @Test
  void anUnknownOptionIsRefusedByName() {
    assertThat(save("PIL-1", 0, choice("9")))
        .isEqualTo(
            new Saving.Refused(
                List.of(
                    new EntryProblem.Unfit(new AnswerProblem.UnknownOption(new OptionId("9"))))));
  }

  @Test
  void aQuestionOfAnotherQuestionnaireIsUnknown() {
    assertThat(save("EV-01", 0, choice("1"))).isEqualTo(new Saving.Unknown());
    assertThat(save("'; DROP TABLE answer; --", 0, choice("1"))).isEqualTo(new Saving.Unknown());
  }

  @Test
  void notApplicableWithoutAReasonIsRefused() {
    assertThat(save("PIL-5", 0, choice(PostedAnswer.NOT_APPLICABLE)))
        .isEqualTo(new Saving.Refused(List.of(new EntryProblem.ReasonMissing())));
  }

  @Test
  void aCommentOfOneMebibyteIsRefusedAndNothingIsStored() {
    String comment = "é".repeat(1 << 20);

    Saving saving = save("PIL-1", 0, new PostedAnswer(List.of("2"), "", "", comment, ""));

    assertThat(saving)
        .isEqualTo(
            new Saving.Refused(
                List.of(
                    new EntryProblem.Unfit(
                        new AnswerProblem.TooLong(AnswerProblem.Part.COMMENT, 4000)))));
    assertThat(assessments.find(id).orElseThrow().entry(PIL_1)).isEmpty();
  }

  @Test
  void anAnswerToAQuestionThatIsNotConcernedIsKept() {
    assertThat(save("BIO-4", 0, choice("1"))).isEqualTo(new Saving.Saved(1));
    assertThat(
            assessments
                .readingOf(assessments.find(id).orElseThrow())
                .isConcerned(new NodeId("BIO-4")))
        .isFalse();
  }

  @Test
  @DisplayName("R3: of many writers at once one wins each revision")
  void ofManyWritersAtOnceOneWinsEachRevision() throws Exception {
    int writers = 12;
    CountDownLatch go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Saving>> saves =
          IntStream.range(0, writers)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            go.await();
                            return save("PIL-1", 0, comment("voix " + i));
                          }))
              .toList();
      go.countDown();
      int saved = 0;
      for (Future<Saving> save : saves) {
        saved += save.get() instanceof Saving.Saved ? 1 : 0;
      }
      assertThat(saved).isEqualTo(1);
    }
    assertThat(stored("PIL-1").revision()).isEqualTo(1);
  }

  private Saving save(String question, int revision, PostedAnswer posted) {
    return assessments.save(id, question, revision, posted, "");
  }

  private StoredEntry stored(String question) {
    return assessments.find(id).orElseThrow().entry(new NodeId(question)).orElseThrow();
  }

  private Questionnaire questionnaire() {
    return catalog.current("transition-ecologique").orElseThrow().referential().questionnaire();
  }

  private static PostedAnswer choice(String option) {
    return new PostedAnswer(List.of(option), "", "", "", "");
  }

  private static PostedAnswer comment(String comment) {
    return new PostedAnswer(List.of("2"), "", "", comment, "");
  }

  static Facts bakery() {
    return new Facts(
        Map.of(
            BuiltinFacts.TYPE,
            new FactValue.Word("ENT"),
            BuiltinFacts.EMPLOYEES,
            new FactValue.Number(new java.math.BigDecimal("5")),
            BuiltinFacts.SECTOR,
            new FactValue.Word("trade"),
            BuiltinFacts.COMMUNE,
            new FactValue.Word("86194"),
            new org.palier.domain.questionnaire.FactId("locaux"),
            new FactValue.Bool(false),
            new org.palier.domain.questionnaire.FactId("exterieurs"),
            new FactValue.Bool(false),
            new org.palier.domain.questionnaire.FactId("eclairage"),
            new FactValue.Bool(false)));
  }
}
