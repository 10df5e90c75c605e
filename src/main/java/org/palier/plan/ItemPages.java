package org.palier.plan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.ItemField;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.TypedDay;
import org.palier.domain.plan.TypedItem;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Paging;

/// Makes the page of one item, with its form and its history.
@Singleton
class ItemPages {

  private static final int EVENTS = 10;

  private final HistoryRepository history;
  private final PlanPages planPages;
  private final PlanWords words;

  ItemPages(HistoryRepository history, PlanPages planPages, PlanWords words) {
    this.history = history;
    this.planPages = planPages;
    this.words = words;
  }

  /// The fields of an item, with `revision` as it was seen; 0 for a new one.
  record Fields(
      String action,
      int revision,
      FormField title,
      FormField who,
      FormField due,
      FormField status,
      FormField reason) {}

  record NewPage(String address, String organisation, Fields fields, FormErrors errors) {}

  record EventLine(Instant at, String person, boolean comment, String told) {}

  record ItemPage(
      String plan,
      String address,
      String organisation,
      PlanPages.Line line,
      boolean editable,
      boolean commentable,
      boolean saved,
      List<PlanWords.Difference> conflict,
      String changedBy,
      Fields fields,
      FormErrors errors,
      FormField comment,
      List<EventLine> events,
      Paging paging) {}

  /// What a page shows beside the stored item: what was typed, and what came of it.
  record Attempt(
      TypedItem typed,
      List<ItemProblem> problems,
      boolean stale,
      boolean saved,
      String comment,
      String commentProblem) {

    static Attempt none(PlanItem item, boolean saved) {
      return new Attempt(TypedItem.of(item.content()), List.of(), false, saved, "", "");
    }

    static Attempt wrong(TypedItem typed, List<ItemProblem> problems) {
      return new Attempt(typed, problems, false, false, "", "");
    }

    static Attempt stale(TypedItem typed) {
      return new Attempt(typed, List.of(), true, false, "", "");
    }

    static Attempt comment(PlanItem item, String comment, String problem) {
      return new Attempt(TypedItem.of(item.content()), List.of(), false, false, comment, problem);
    }
  }

  NewPage fresh(Plan plan, TypedItem typed, List<ItemProblem> problems, String full) {
    Language language = plan.visit().language();
    List<FormError> errors =
        full.isEmpty() ? words.errors(language, problems) : List.of(new FormError("title", full));
    return new NewPage(
        plan.address(),
        plan.organisation().name(),
        fields(language, plan.address() + "/items", 0, typed, problems),
        new FormErrors(errors));
  }

  ItemPage page(Plan plan, PlanItem item, Attempt attempt, int asked) {
    Language language = plan.visit().language();
    Paging paging = Paging.of(asked, history.count(item.id()), EVENTS);
    List<PlanEvent> events = history.of(item.id(), EVENTS, (paging.page() - 1) * EVENTS);
    String address = plan.address() + "/items/" + item.id();
    List<FormError> errors = new ArrayList<>(words.errors(language, attempt.problems()));
    if (!attempt.commentProblem().isEmpty()) {
      errors.add(new FormError("comment", attempt.commentProblem()));
    }
    return new ItemPage(
        plan.address(),
        address,
        plan.organisation().name(),
        planPages.line(plan, item),
        plan.editable(),
        plan.commentable(),
        attempt.saved(),
        attempt.stale() ? conflict(language, item, attempt.typed()) : List.of(),
        attempt.stale() ? changedBy(item) : "",
        fields(language, address, item.revision(), attempt.typed(), attempt.problems()),
        new FormErrors(errors),
        FormField.text("comment", text(language, "plan.comment.label"), attempt.comment())
            .wrong(attempt.commentProblem()),
        events.stream().map(event -> line(language, event)).toList(),
        paging);
  }

  private List<PlanWords.Difference> conflict(Language language, PlanItem item, TypedItem typed) {
    ItemContent now = item.content();
    TypedItem stored = TypedItem.of(now);
    return Stream.of(
            difference(language, ItemField.TITLE, stored.title(), typed.title()),
            difference(language, ItemField.WHO, stored.who(), typed.who()),
            difference(language, ItemField.DUE, stored.due(), day(typed.due())),
            difference(language, ItemField.STATUS, stored.status(), typed.status()),
            difference(language, ItemField.REASON, stored.reason(), typed.reason()))
        .flatMap(List::stream)
        .toList();
  }

  private static String day(String typed) {
    return TypedDay.read(typed).map(Object::toString).orElse("");
  }

  private List<PlanWords.Difference> difference(
      Language language, ItemField field, String stored, String typed) {
    return stored.equals(typed)
        ? List.of()
        : List.of(
            new PlanWords.Difference(
                words.name(language, field),
                words.part(language, field, stored),
                words.part(language, field, typed)));
  }

  private String changedBy(PlanItem item) {
    return history.of(item.id(), 20, 0).stream()
        .filter(event -> event.change().field() != ItemField.COMMENT)
        .map(PlanEvent::person)
        .findFirst()
        .orElse("");
  }

  private EventLine line(Language language, PlanEvent event) {
    return new EventLine(
        event.at(),
        event.person().isBlank() ? text(language, "plan.history.erased") : event.person(),
        event.change().field() == ItemField.COMMENT,
        words.told(language, event.change()));
  }

  private Fields fields(
      Language language, String action, int revision, TypedItem typed, List<ItemProblem> problems) {
    boolean calendar = typed.due().isEmpty() || typed.due().matches("\\d{4}-\\d\\d-\\d\\d");
    boolean day = TypedDay.read(typed.due()).isPresent() || typed.due().isEmpty();
    return new Fields(
        action,
        revision,
        field(language, "title", typed.title(), problems),
        field(language, "who", typed.who(), problems).hinted(text(language, "plan.who.hint")),
        field(language, "due", typed.due(), problems)
            .typed(calendar && day ? "date" : "text", "off")
            .hinted(text(language, "plan.due.hint")),
        FormField.choice(
                "status",
                text(language, "plan.status.label"),
                words.statuses(language, typed.status()))
            .wrong(words.problemOf(language, problems, "status")),
        field(language, "reason", typed.reason(), problems)
            .hinted(text(language, "plan.reason.hint")));
  }

  private FormField field(
      Language language, String name, String value, List<ItemProblem> problems) {
    return FormField.text(name, text(language, "plan.field." + name), value)
        .wrong(words.problemOf(language, problems, name));
  }

  private String text(Language language, String key, Object... arguments) {
    return words.text(language, key, arguments);
  }
}
