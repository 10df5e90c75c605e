package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.AnswerProblem.NotAlone;
import org.palier.domain.answers.AnswerProblem.NotApplicableRefused;
import org.palier.domain.answers.AnswerProblem.OutOfRange;
import org.palier.domain.answers.AnswerProblem.Part;
import org.palier.domain.answers.AnswerProblem.TooLong;
import org.palier.domain.answers.AnswerProblem.TooManyDigits;
import org.palier.domain.answers.AnswerProblem.UnknownOption;
import org.palier.domain.answers.AnswerProblem.WrongKind;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// Whether an entry fits its question. All problems are found at once and nothing is thrown.
public final class AnswerCheck {

  /// The longest text an entry may hold, in characters.
  public static final int TEXT_LIMIT = 4000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AnswerCheck() {}

  /// The problems of an entry in the situation read; none when it may be saved.
  public static List<AnswerProblem> problems(Question question, Entry entry, Reading reading) {
    return problems(question, entry, () -> reading);
  }

  /// The same, where reading the situation costs: only a declaration without object asks for it.
  public static List<AnswerProblem> problems(
      Question question, Entry entry, Supplier<Reading> reading) {
    List<AnswerProblem> problems = new ArrayList<>(fit(question.kind(), entry.answer()));
    if (entry.answer() instanceof Answer.NotApplicable
        && !reading.get().offersNotApplicable(question)) {
      problems.add(new NotApplicableRefused());
    }
    limit(Part.COMMENT, entry.comment(), problems);
    limit(Part.EVIDENCE, entry.evidence(), problems);
    return List.copyOf(problems);
  }

  /// The problems of an answer for a kind of question, whatever the situation.
  public static List<AnswerProblem> fit(QuestionKind kind, Answer answer) {
    return switch (answer) {
      case Answer.DontKnow _ -> List.of();
      case Answer.NotApplicable(String reason) -> limited(Part.REASON, reason);
      case Answer.Chosen(OptionId option) -> chosen(kind, option);
      case Answer.Ticked(Set<OptionId> options) -> ticked(kind, options);
      case Answer.Measured(BigDecimal value) -> measured(kind, value);
      case Answer.Written(String text) ->
          kind instanceof QuestionKind.Words
              ? limited(Part.ANSWER, text)
              : List.of(new WrongKind());
    };
  }

  private static List<AnswerProblem> chosen(QuestionKind kind, OptionId option) {
    if (!(kind instanceof QuestionKind.Choice(List<QuestionKind.Option> offered))) {
      return List.of(new WrongKind());
    }
    return AnswerPoints.option(offered, option) == null
        ? List.of(new UnknownOption(option))
        : List.of();
  }

  private static List<AnswerProblem> ticked(QuestionKind kind, Set<OptionId> ticked) {
    if (!(kind instanceof QuestionKind.Multiple(var offered, BigDecimal _))) {
      return List.of(new WrongKind());
    }
    List<AnswerProblem> problems = new ArrayList<>();
    ticked.stream()
        .filter(option -> AnswerPoints.option(offered, option) == null)
        .sorted()
        .forEach(option -> problems.add(new UnknownOption(option)));
    offered.stream()
        .filter(option -> option.exclusive() && ticked.size() > 1 && ticked.contains(option.id()))
        .forEach(option -> problems.add(new NotAlone(option.id())));
    return problems;
  }

  private static List<AnswerProblem> measured(QuestionKind kind, BigDecimal value) {
    return switch (kind) {
      case QuestionKind.Choice _, QuestionKind.Multiple _, QuestionKind.Words _ ->
          List.of(new WrongKind());
      case QuestionKind.Bands bands -> within(value, bands.bands().getFirst().from(), null);
      case QuestionKind.Linear _ -> within(value, null, null);
      case QuestionKind.Percent _ -> within(value, BigDecimal.ZERO, HUNDRED);
    };
  }

  private static List<AnswerProblem> within(
      BigDecimal value, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (!Numbers.isShort(value)) {
      return List.of(new TooManyDigits(Numbers.DIGITS));
    }
    boolean inside =
        (least == null || value.compareTo(least) >= 0)
            && (most == null || value.compareTo(most) <= 0);
    return inside ? List.of() : List.of(new OutOfRange(value, least, most));
  }

  private static List<AnswerProblem> limited(Part part, String text) {
    List<AnswerProblem> problems = new ArrayList<>();
    limit(part, text, problems);
    return problems;
  }

  private static void limit(Part part, String text, List<AnswerProblem> problems) {
    if (text.length() > TEXT_LIMIT) {
      problems.add(new TooLong(part, TEXT_LIMIT));
    }
  }
}
