package org.palier.referential;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.AnswerProblem;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// Reads the answers: a text is an option, a mapping says which kind of answer it is and may carry
/// a comment and evidence.
final class EntriesReader {

  private static final List<String> FORMS =
      List.of("option", "options", "value", "text", "not_applicable", "dont_know");

  private final Questionnaire questionnaire;
  private final Map<NodeId, Cursor> places = new LinkedHashMap<>();

  EntriesReader(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  Answers read(Fields file) {
    Map<NodeId, Entry> entries = new LinkedHashMap<>();
    file.entries("answers").forEach((name, at) -> read(name, at, entries));
    return new Answers(entries);
  }

  /// Whether each answer suits its question, in the situation of which they are part.
  void check(Reading reading) {
    places.forEach(
        (id, at) -> {
          Question question = questionnaire.question(id).orElseThrow();
          Entry entry = reading.answers().entry(id).orElseThrow();
          AnswerCheck.problems(question, entry, reading)
              .forEach(problem -> at.problem(words(problem, question)));
        });
  }

  private void read(String name, Cursor at, Map<NodeId, Entry> into) {
    Optional<Question> question =
        questionnaire.questions().values().stream()
            .filter(known -> known.id().value().equals(name))
            .findFirst();
    if (question.isEmpty()) {
      at.problem("the questionnaire has no question `" + name + "`: correct the id, or remove it");
      return;
    }
    entry(at)
        .ifPresent(
            entry -> {
              into.put(question.get().id(), entry);
              places.put(question.get().id(), at);
            });
  }

  private static Optional<Entry> entry(Cursor at) {
    if (at.isText()) {
      return at.optionId(OptionId::new).map(option -> Entry.of(new Answer.Chosen(option)));
    }
    Fields fields =
        at.fields(
            "option",
            "options",
            "value",
            "text",
            "not_applicable",
            "dont_know",
            "comment",
            "evidence");
    String comment = note(fields, "comment");
    String evidence = note(fields, "evidence");
    List<String> forms = FORMS.stream().filter(fields::has).toList();
    if (forms.size() != 1) {
      return at.isMapping()
          ? at.refused(
              "write one of `option`, `options`, `value`, `text`, `not_applicable` or `dont_know`,"
                  + " and no other of them")
          : Optional.empty();
    }
    return fields
        .get(forms.getFirst())
        .flatMap(value -> answer(forms.getFirst(), value))
        .map(answer -> new Entry(answer, comment, evidence));
  }

  private static Optional<Answer> answer(String form, Cursor at) {
    return switch (form) {
      case "option" -> at.optionId(OptionId::new).map(Answer.Chosen::new);
      case "options" -> ticked(at).map(Answer.Ticked::new);
      case "value" -> at.decimal().map(Answer.Measured::new);
      case "text" -> at.text().map(Answer.Written::new);
      case "not_applicable" -> at.text().map(Answer.NotApplicable::new);
      default ->
          at.isText("true")
              ? Optional.of(new Answer.DontKnow())
              : at.refused("write `dont_know: true`, or another answer");
    };
  }

  private static Optional<Set<OptionId>> ticked(Cursor at) {
    List<Cursor> items = at.items();
    Set<OptionId> options =
        items.stream()
            .flatMap(item -> item.optionId(OptionId::new).stream())
            .collect(Collectors.toSet());
    return at.isList() ? Optional.of(options) : Optional.empty();
  }

  /// A comment or an evidence note, which may be blank.
  private static String note(Fields fields, String key) {
    return fields
        .get(key)
        .map(
            at -> {
              if (at.node() instanceof YamlNode.Scalar(String text, int line)) {
                return text;
              }
              at.problem("write a text here");
              return "";
            })
        .orElse("");
  }

  private static String words(AnswerProblem problem, Question question) {
    return switch (problem) {
      case AnswerProblem.WrongKind() -> "`" + question.id() + "` takes " + form(question.kind());
      case AnswerProblem.UnknownOption(OptionId option) ->
          "`"
              + question.id()
              + "` has no option `"
              + option
              + "`: write "
              + Cursor.listed(NameCheck.optionsOf(question.kind()).orElse(List.of()));
      case AnswerProblem.NotAlone(OptionId option) ->
          "the option `" + option + "` stands alone: remove it, or the others";
      case AnswerProblem.OutOfRange(BigDecimal value, var least, var most) ->
          value.toPlainString() + " is out of range: write a number" + bounds(least, most);
      case AnswerProblem.TooManyDigits(int limit) ->
          "write at most " + limit + " digits on each side of the point";
      case AnswerProblem.NotApplicableRefused() ->
          "`" + question.id() + "` can't be declared not applicable here: give another answer";
      case AnswerProblem.TooLong(var part, int limit) ->
          "the "
              + part.name().toLowerCase(java.util.Locale.ROOT)
              + " is too long: write at most "
              + limit
              + " characters";
    };
  }

  private static String bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    String from = least == null ? "" : " of at least " + least.toPlainString();
    String to =
        most == null ? "" : (least == null ? " of" : " and") + " at most " + most.toPlainString();
    return from + to;
  }

  private static String form(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Choice choice -> "one option: write `{option: …}`";
      case QuestionKind.Multiple multiple -> "options: write `{options: […]}`";
      case QuestionKind.Bands bands -> "a number: write `{value: …}`";
      case QuestionKind.Linear linear -> "a number: write `{value: …}`";
      case QuestionKind.Percent percent -> "a number from 0 to 100: write `{value: …}`";
      case QuestionKind.Words words -> "words: write `{text: …}`";
    };
  }
}
