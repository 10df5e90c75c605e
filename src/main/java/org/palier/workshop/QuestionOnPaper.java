package org.palier.workshop;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.QuestionKind.Option;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.questionnaire.Truth;
import org.palier.referential.LayeredReferential;
import org.palier.web.ConditionWords;
import org.palier.web.Language;

/// Puts questions on paper, in the words of those they are printed for.
record QuestionOnPaper(
    Questionnaire questionnaire,
    @Nullable LayeredReferential layered,
    Concerned concerned,
    FactNumbers marks,
    ConditionWords conditions,
    Language language) {

  BookletPage.Block block(Group theme, Question question) {
    Condition condition = concerned.toTell(theme, question);
    return new BookletPage.Block(
        question.id().value(),
        words(question.title()),
        words(question.text()),
        layered != null && layered.isLocal(question.id()),
        help(question),
        condition.equals(Condition.ALWAYS) ? "" : told(condition),
        question.socle() != null && concerned.truth(question.socle()) != Truth.FALSE,
        question.kind().options().stream().map(option -> box(question, option)).toList(),
        question.kind() instanceof QuestionKind.Multiple,
        question.kind() instanceof QuestionKind.Words,
        unit(question.kind()),
        variants(question),
        offersNotApplicable(question),
        words(question.evidence()));
  }

  private List<String> help(Question question) {
    return Stream.ofNullable(layered)
        .flatMap(it -> it.layer().helpFor(question.id()).stream())
        .flatMap(it -> Stream.concat(Stream.ofNullable(it.text()), it.examples().stream()))
        .map(this::words)
        .toList();
  }

  private String told(Condition condition) {
    return conditions.concerns(condition, questionnaire, language, marks::of);
  }

  /// The words that are certain for them all; where that is open, those of everyone.
  private BookletPage.Box box(Question question, Option option) {
    Text label =
        question.variants().stream()
            .filter(variant -> concerned.truth(variant.when()) == Truth.TRUE)
            .map(variant -> variant.options().get(option.id()))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(option.label());
    return new BookletPage.Box(option.id().value(), words(label));
  }

  private List<BookletPage.Variant> variants(Question question) {
    return question.variants().stream()
        .filter(variant -> concerned.truth(variant.when()) == Truth.UNKNOWN)
        .map(
            variant ->
                new BookletPage.Variant(
                    conditions.of(variant.when(), questionnaire, language, marks::of),
                    boxes(question, variant.options())))
        .toList();
  }

  private List<BookletPage.Box> boxes(Question question, Map<OptionId, Text> labels) {
    return question.kind().options().stream()
        .filter(option -> labels.containsKey(option.id()))
        .map(option -> new BookletPage.Box(option.id().value(), words(labels.get(option.id()))))
        .toList();
  }

  private boolean offersNotApplicable(Question question) {
    return switch (question.notApplicable()) {
      case Question.NotApplicable.Never() -> false;
      case Question.NotApplicable.Justified() -> true;
      case Question.NotApplicable.Only(Condition when) -> concerned.truth(when) != Truth.FALSE;
    };
  }

  private String unit(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Bands(var unit, var _) -> words(unit);
      case QuestionKind.Linear(var unit, var _, var _, var _) -> words(unit);
      case QuestionKind.Percent _ -> "%";
      case QuestionKind.Choice _, QuestionKind.Multiple _, QuestionKind.Words _ -> "";
    };
  }

  private String words(@Nullable Text text) {
    return text == null ? "" : text.in(language.code());
  }
}
