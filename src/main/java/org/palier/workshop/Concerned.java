package org.palier.workshop;

import java.util.List;
import java.util.stream.Stream;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;

/// What is certain of all the organisations of a profile: a condition that holds for every one of
/// them, for none, or that paper can't decide.
record Concerned(List<Reading> readings) {

  Concerned {
    readings = List.copyOf(readings);
  }

  static Concerned of(Questionnaire questionnaire, BookletProfile profile) {
    return new Concerned(
        profile.samples(questionnaire).stream()
            .map(facts -> Reading.of(questionnaire, facts, Answers.NONE))
            .toList());
  }

  Truth truth(Condition condition) {
    List<Truth> truths =
        readings.stream().map(reading -> reading.truth(condition)).distinct().toList();
    return truths.size() == 1 ? truths.getFirst() : Truth.UNKNOWN;
  }

  boolean isAsked(Fact fact) {
    return truth(fact.when()) != Truth.FALSE;
  }

  /// Left out only when it concerns none of them.
  boolean isKept(Question question) {
    return readings.stream().anyMatch(reading -> reading.isConcerned(question.id()));
  }

  /// The condition to print with a question; none where it is certain.
  Condition toTell(Group theme, Question question) {
    List<Condition> open =
        Stream.concat(way(theme, question).stream(), Stream.of(question.when()))
            .filter(condition -> truth(condition) != Truth.TRUE)
            .toList();
    return switch (open.size()) {
      case 0 -> Condition.ALWAYS;
      case 1 -> open.getFirst();
      default -> new Condition.All(open);
    };
  }

  /// The conditions of the groups around a question, outermost first.
  private static List<Condition> way(Group group, Question question) {
    Stream<Condition> inner =
        group.children().stream()
            .flatMap(
                child ->
                    child instanceof Group sub && sub.questions().contains(question)
                        ? way(sub, question).stream()
                        : Stream.of());
    return Stream.concat(Stream.of(group.when()), inner).toList();
  }
}
