package org.palier.referential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.evaluation.Situation.Platform;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind.Choice;
import org.palier.domain.questionnaire.Questionnaire;

/// Organisations of every type and size that do everything there is, so that every question and
/// action concerns one of them.
final class Profiles {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Platform REVIEWED =
      new Platform(Set.of(), DAY.minusMonths(3), DAY.minusMonths(3));

  private Profiles() {}

  static Situation everything(Questionnaire questionnaire) {
    return profile(questionnaire, "ENT", 30, "hospitality");
  }

  static Stream<Situation> of(Questionnaire questionnaire) {
    return BuiltinFacts.TYPES.stream()
        .flatMap(
            type ->
                Stream.of(3, 30, 300)
                    .flatMap(
                        employees ->
                            Stream.of("hospitality", "agriculture", "health", "trade")
                                .map(sector -> profile(questionnaire, type, employees, sector))));
  }

  /// Organisations that do everything but for one thing or a few.
  static Stream<Situation> withLess(Questionnaire questionnaire) {
    FactValue no = new FactValue.Bool(false);
    return Stream.of(
            Map.of("toiture", no),
            Map.of("exterieurs", no),
            Map.of("restauration_collective", no, "restauration_commerciale", no),
            Map.of("vehicules", new FactValue.Number(BigDecimal.ZERO)),
            Map.of("locaux_statut", new FactValue.Word("locataire")))
        .map(less -> with(everything(questionnaire), less));
  }

  private static Situation with(Situation profile, Map<String, ? extends FactValue> others) {
    Facts facts = profile.facts();
    for (Map.Entry<String, ? extends FactValue> other : others.entrySet()) {
      facts = facts.with(new FactId(other.getKey()), other.getValue());
    }
    return new Situation(facts, Answers.NONE, profile.on(), profile.platform());
  }

  /// Every question with so many halves of a point, proved or not: where that is no whole number,
  /// one question is a point below the next.
  static Situation answeredWith(
      Questionnaire questionnaire, Situation profile, int halves, boolean proved) {
    Answers answers = Answers.NONE;
    for (Question question : questionnaire.questions().values()) {
      int points = (halves + answers.entries().size() % 2) / 2;
      Answer answer = new Answer.Chosen(option(question, points));
      answers = answers.with(question.id(), new Entry(answer, "", proved ? "a proof" : ""));
    }
    return new Situation(profile.facts(), answers, profile.on(), profile.platform());
  }

  private static OptionId option(Question question, int points) {
    return ((Choice) question.kind())
        .options().stream()
            .filter(option -> option.points().compareTo(BigDecimal.valueOf(points)) == 0)
            .findFirst()
            .orElseThrow()
            .id();
  }

  private static Situation profile(
      Questionnaire questionnaire, String type, int employees, String sector) {
    Facts facts =
        Facts.NONE
            .with(BuiltinFacts.TYPE, new FactValue.Word(type))
            .with(BuiltinFacts.EMPLOYEES, new FactValue.Number(BigDecimal.valueOf(employees)))
            .with(BuiltinFacts.VOLUNTEERS, new FactValue.Number(BigDecimal.ONE))
            .with(BuiltinFacts.SECTOR, new FactValue.Word(sector))
            .with(BuiltinFacts.COMMUNE, new FactValue.Word("86194"));
    for (Fact fact : questionnaire.facts()) {
      facts = fact.builtin() ? facts : facts.with(fact.id(), value(fact));
    }
    return new Situation(facts, Answers.NONE, DAY, REVIEWED);
  }

  private static FactValue value(Fact fact) {
    return switch (fact.kind()) {
      case Fact.Kind.Bool() -> new FactValue.Bool(true);
      case Fact.Kind.Number number -> new FactValue.Number(BigDecimal.valueOf(5_000));
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          new FactValue.Word(options.getFirst().id().value());
    };
  }
}
