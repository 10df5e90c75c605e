package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// Looks for answers that do not go with the profile, with each other or with those submitted
/// before (none the first time).
public final class Consistency {

  private static final int FAR = 2;

  private final Reading reading;
  private final Duties duties;
  private final Answers now;
  private final Answers before;

  private Consistency(Reading reading, Duties duties, Answers now, Answers before) {
    this.reading = reading;
    this.duties = duties;
    this.now = now;
    this.before = before;
  }

  /// The advice for each question concerned, in the order of the file.
  public static List<Advice> of(Referential referential, Situation situation, Answers before) {
    Reading reading =
        Reading.of(referential.questionnaire(), situation.facts(), situation.answers());
    Duties duties = Duties.of(referential.obligations(), reading, situation);
    return new Consistency(reading, duties, situation.answers(), before).advice();
  }

  private List<Advice> advice() {
    List<Advice> advice = new ArrayList<>();
    for (Question question : reading.questionnaire().questions().values()) {
      reading.advice(question).stream()
          .map(check -> new Advice.Check(question.id(), check.text()))
          .forEach(advice::add);
      onDuties(question).ifPresent(advice::add);
      jump(question).ifPresent(advice::add);
      if (isTopWithoutEvidence(question)) {
        advice.add(new Advice.TopWithoutEvidence(question.id()));
      }
    }
    return List.copyOf(advice);
  }

  private Optional<Advice> onDuties(Question question) {
    List<ObligationId> claims = duties.claims().getOrDefault(question.id(), List.of());
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    if (reading.state(question.id()) == QuestionState.NOT_APPLICABLE) {
      return Optional.of(new Advice.Denied(question.id(), claims));
    }
    return duties.alerts().containsKey(question.id())
        ? Optional.of(new Advice.DutyNotMet(question.id(), claims))
        : Optional.empty();
  }

  private Optional<Advice> jump(Question question) {
    if (!(question.kind() instanceof QuestionKind.Choice(List<QuestionKind.Option> options))) {
      return Optional.empty();
    }
    if (reading.state(question.id()) != QuestionState.ANSWERED) {
      return Optional.empty();
    }
    Optional<OptionId> then = before.entry(question.id()).flatMap(Consistency::chosen);
    int from = step(options, then);
    int to = step(options, now.entry(question.id()).flatMap(Consistency::chosen));
    return from >= 0 && to >= 0 && Math.abs(to - from) >= FAR
        ? then.map(option -> new Advice.Jump(question.id(), option, to > from))
        : Optional.empty();
  }

  /// How many different worths lie below that of an option; -1 for none, or one no more offered.
  private static int step(List<QuestionKind.Option> options, Optional<OptionId> chosen) {
    return options.stream()
        .filter(option -> Optional.of(option.id()).equals(chosen))
        .findFirst()
        .map(option -> below(options, option.points()))
        .orElse(-1);
  }

  private static int below(List<QuestionKind.Option> options, BigDecimal points) {
    return (int)
        options.stream()
            .map(option -> option.points().stripTrailingZeros())
            .filter(other -> other.compareTo(points) < 0)
            .distinct()
            .count();
  }

  private static Optional<OptionId> chosen(Entry entry) {
    return entry.answer() instanceof Answer.Chosen(OptionId option)
        ? Optional.of(option)
        : Optional.empty();
  }

  /// The authors' own word on evidence is enough where they have one.
  private boolean isTopWithoutEvidence(Question question) {
    return reading.isRated(question)
        && reading.state(question.id()) == QuestionState.ANSWERED
        && !reading.hasEvidence(question.id())
        && reading.exactPoints(question.id()).compareTo(full(question)) >= 0
        && reading.advice(question).stream().noneMatch(Question.Check::withoutEvidence);
  }

  private static Ratio full(Question question) {
    return Ratio.of(question.kind().fullPoints());
  }
}
