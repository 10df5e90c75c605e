package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.All;
import org.palier.domain.questionnaire.Condition.Any;
import org.palier.domain.questionnaire.Condition.FactTest;
import org.palier.domain.questionnaire.Condition.Flag;
import org.palier.domain.questionnaire.Condition.Not;
import org.palier.domain.questionnaire.Condition.OptionIn;
import org.palier.domain.questionnaire.Condition.PointsAtLeast;
import org.palier.domain.questionnaire.Condition.Test.Above;
import org.palier.domain.questionnaire.Condition.Test.AtLeast;
import org.palier.domain.questionnaire.Condition.Test.AtMost;
import org.palier.domain.questionnaire.Condition.Test.Below;
import org.palier.domain.questionnaire.Condition.Test.In;
import org.palier.domain.questionnaire.Condition.Test.Is;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Text;

class ConditionWordsTest {

  private static final FactId PREMISES = new FactId("locaux");
  private static final FactId SURFACE = new FactId("surface");
  private static final FactId TENURE = new FactId("statut");
  private static final Condition HAS_PREMISES = new FactTest(PREMISES, new Is("true"));
  private static final Condition COMPANY = new FactTest(BuiltinFacts.TYPE, new Is("ENT"));
  private static final Condition FIFTY =
      new FactTest(BuiltinFacts.EMPLOYEES, new AtLeast(BigDecimal.valueOf(50)));

  private final Formats formats = new Formats("Europe/Paris");
  private final Messages messages = new Messages(formats);
  private final ConditionWords words =
      new ConditionWords(messages, formats, new FactWords(messages));

  @Test
  void aTypeAndANumberOfEmployees() {
    Condition condition = new All(List.of(COMPANY, FIFTY));
    assertThat(french(condition)).isEqualTo("les entreprises et au moins 50 salariés");
    assertThat(english(condition)).isEqualTo("companies and at least 50 employees");
  }

  @Test
  void aYesOrNoFactQuotesWhatIsAsked() {
    assertThat(french(HAS_PREMISES)).isEqualTo("oui à « Occupez-vous des locaux ? »");
    assertThat(english(HAS_PREMISES)).isEqualTo("yes to “Do you occupy premises?”");
  }

  @Test
  void aFlagIsToldByWhatItStandsFor() {
    assertThat(french(new Flag(new FlagId("LOC")))).isEqualTo(french(HAS_PREMISES));
  }

  @Test
  void aNegationGoesDownToTheTests() {
    Condition condition = new Not(new Any(List.of(new Flag(new FlagId("LOC")), FIFTY)));
    assertThat(french(condition))
        .isEqualTo("non à « Occupez-vous des locaux ? » et moins de 50 salariés");
    assertThat(english(condition))
        .isEqualTo("no to “Do you occupy premises?” and less than 50 employees");
  }

  @Test
  void bracketsStandOnlyWhereTheJoinerChanges() {
    Condition inner = new Any(List.of(FIFTY, HAS_PREMISES));
    assertThat(french(new All(List.of(COMPANY, inner))))
        .isEqualTo(
            "les entreprises et (au moins 50 salariés ou oui à « Occupez-vous des locaux ? »)");
    assertThat(french(new Any(List.of(COMPANY, inner))))
        .isEqualTo("les entreprises, au moins 50 salariés ou oui à « Occupez-vous des locaux ? »");
  }

  @Test
  void eachComparisonHasItsWordsAndItsOpposite() {
    assertThat(french(surface(new Above(BigDecimal.valueOf(1000)))))
        .isEqualTo("« Surface » : plus de 1 000 m²");
    assertThat(french(new Not(surface(new Above(BigDecimal.valueOf(1000))))))
        .isEqualTo("« Surface » : au plus 1 000 m²");
    assertThat(french(surface(new AtMost(new BigDecimal("2.75")))))
        .isEqualTo("« Surface » : au plus 2,75 m²");
    assertThat(english(surface(new Below(BigDecimal.TEN)))).isEqualTo("“Surface”: less than 10 m²");
  }

  @Test
  void aChoiceNamesItsOptions() {
    Condition condition = new FactTest(TENURE, new In(List.of("bail", "proprietaire")));
    assertThat(french(condition)).isEqualTo("« Votre lien » : Locataires ou Propriétaires");
    assertThat(french(new Not(condition)))
        .isEqualTo("« Votre lien » : pas Locataires ou Propriétaires");
  }

  @Test
  void aSectorAndASizeHaveTheirNames() {
    assertThat(french(new FactTest(BuiltinFacts.SECTOR, new In(List.of("trade", "health")))))
        .isEqualTo("Secteur d’activité : Commerce et réparation ou Santé et action sociale");
    assertThat(french(new FactTest(BuiltinFacts.SIZE, new In(List.of("T0", "T1")))))
        .isEqualTo("aucun salarié ou 1 à 9 salariés");
  }

  @Test
  void anEarlierAnswerIsToldByItsCode() {
    NodeId question = new NodeId("ENE-1");
    assertThat(french(new PointsAtLeast(question, BigDecimal.TWO)))
        .isEqualTo("ENE-1 au moins au niveau 2");
    assertThat(french(new Not(new PointsAtLeast(question, BigDecimal.TWO))))
        .isEqualTo("ENE-1 sous le niveau 2");
    assertThat(french(new OptionIn(question, Set.of(new OptionId("0")))))
        .isEqualTo("ENE-1, réponse « rien »");
  }

  @Test
  void onPaperAFactCarriesItsMark() {
    assertThat(plain(words.concerns(HAS_PREMISES, tiny(), Language.FR, _ -> "P6")))
        .isEqualTo("Concerne : oui à P6 « Occupez-vous des locaux ? »");
    assertThat(words.concerns(COMPANY, tiny(), Language.EN, _ -> "P1"))
        .isEqualTo("Concerns: P1 companies");
  }

  @Test
  void noConditionConcernsEveryone() {
    assertThat(french(Condition.ALWAYS)).isEqualTo("tout le monde");
    assertThat(english(new Not(Condition.ALWAYS))).isEqualTo("no one");
  }

  private String french(Condition condition) {
    return plain(words.of(condition, tiny(), Language.FR));
  }

  private String english(Condition condition) {
    return plain(words.of(condition, tiny(), Language.EN));
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private static Condition surface(Condition.Test test) {
    return new FactTest(SURFACE, test);
  }

  private static Questionnaire tiny() {
    return Questionnaire.of(
        new NodeId("tiny"),
        "1.0.0",
        "fr",
        Text.of("Tiny"),
        Questionnaire.Subject.ORGANISATION,
        List.of(
            fact(
                PREMISES,
                new Fact.Kind.Bool(),
                "Occupez-vous des locaux ?",
                "Do you occupy premises?"),
            fact(SURFACE, new Fact.Kind.Number(Text.of("m²")), "Surface", "Surface"),
            fact(TENURE, new Fact.Kind.Choice(tenures()), "Votre lien", "Your position")),
        Map.of(new FlagId("LOC"), HAS_PREMISES),
        new ScoringRules(
            Group.Aggregate.MEAN,
            Group.MissingWeight.PROPORTIONAL,
            ScoringRules.DontKnow.ZERO,
            1,
            Scale.PERCENT),
        List.of(theme()),
        List.of());
  }

  private static List<Fact.FactOption> tenures() {
    return List.of(
        new Fact.FactOption(new OptionId("proprietaire"), Text.of("Propriétaires")),
        new Fact.FactOption(new OptionId("bail"), Text.of("Locataires")));
  }

  private static Fact fact(FactId id, Fact.Kind kind, String french, String english) {
    return new Fact(id, kind, new Text(french, Map.of("en", english)), Condition.ALWAYS, false);
  }

  private static Group theme() {
    Node.Weight one = new Node.Weight.Declared(BigDecimal.ONE);
    QuestionKind kind =
        new QuestionKind.Choice(
            List.of(
                new QuestionKind.Option(new OptionId("0"), BigDecimal.ZERO, Text.of("rien"), false),
                new QuestionKind.Option(
                    new OptionId("1"), BigDecimal.ONE, Text.of("tout"), false)));
    Question question =
        new Question(
            new NodeId("ENE-1"),
            Text.of("Énergie"),
            Text.of("Énergie ?"),
            Condition.ALWAYS,
            one,
            List.of(),
            null,
            null,
            null,
            true,
            kind,
            new Question.NotApplicable.Never(),
            false,
            List.of(),
            List.of(),
            new Question.Duties.Some(List.of()),
            Map.of(),
            null);
    return new Group(
        new NodeId("ENE"),
        Text.of("Énergie"),
        null,
        Condition.ALWAYS,
        one,
        List.of(),
        null,
        null,
        Group.Aggregate.MEAN,
        null,
        1,
        List.of(question));
  }
}
