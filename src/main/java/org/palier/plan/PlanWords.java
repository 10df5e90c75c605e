package org.palier.plan;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.palier.domain.plan.ItemChange;
import org.palier.domain.plan.ItemField;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.PlanStatus;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Puts the items of a plan and what happens to them into words.
@Singleton
class PlanWords {

  private final Messages messages;
  private final Formats formats;

  PlanWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  String status(Language language, PlanStatus status) {
    return text(language, "plan.status." + status.word());
  }

  String problem(Language language, ItemProblem problem) {
    return text(language, "plan.problem." + problem.word());
  }

  List<FormError> errors(Language language, List<ItemProblem> problems) {
    return problems.stream()
        .map(problem -> new FormError(problem.field(), problem(language, problem)))
        .toList();
  }

  /// What is wrong with a field; empty where nothing is.
  String problemOf(Language language, List<ItemProblem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(problem -> problem(language, problem))
        .findFirst()
        .orElse("");
  }

  List<FormField.Option> statuses(Language language, String chosen, List<PlanStatus> offered) {
    return offered.stream()
        .map(
            status ->
                new FormField.Option(
                    status.word(), status(language, status), status.word().equals(chosen)))
        .toList();
  }

  List<FormField.Option> statuses(Language language, String chosen) {
    return statuses(language, chosen, Arrays.asList(PlanStatus.values()));
  }

  /// An amount as short as it is exact, with its unit.
  String amount(Language language, BigDecimal amount, String unit) {
    BigDecimal bare = amount.stripTrailingZeros();
    String number = formats.number(language, bare, Math.max(0, bare.scale()));
    return unit.isBlank() ? number : number + "\u00a0" + unit;
  }

  String date(Language language, LocalDate date) {
    return formats.date(language, date);
  }

  /// A part of an item, in words: a date written out, a status by its name, « – » for nothing.
  String part(Language language, ItemField field, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (field) {
      case DUE -> date(language, LocalDate.parse(value));
      case STATUS -> PlanStatus.of(value).map(found -> status(language, found)).orElse(value);
      case CREATED, TITLE, WHO, REASON, INDICATOR, MEASURE, COMMENT -> value;
    };
  }

  String name(Language language, ItemField field) {
    return text(language, "plan.field." + field.word());
  }

  /// What happened, in one line.
  String told(Language language, ItemChange change) {
    return switch (change.field()) {
      case CREATED -> text(language, "plan.history.created", change.after());
      case COMMENT -> change.after();
      case TITLE, WHO, DUE, STATUS, REASON, INDICATOR, MEASURE ->
          text(
              language,
              "plan.history.changed",
              name(language, change.field()),
              part(language, change.field(), change.before()),
              part(language, change.field(), change.after()));
    };
  }

  /// Where what is stored and what was typed differ.
  record Difference(String field, String stored, String typed) {}
}
