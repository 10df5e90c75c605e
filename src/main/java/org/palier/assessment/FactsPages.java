package org.palier.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Messages;

/// Makes the pages on which facts are given and corrected.
@Singleton
class FactsPages {

  private final FactFields fields;
  private final BiPredicate<UUID, Facts> isAtHome;
  private final Messages messages;

  @Inject
  FactsPages(FactFields fields, TerritoryService territories, Messages messages) {
    this(fields, territories::isAtHome, messages);
  }

  /// `isAtHome` tells whether the commune of these facts is one of the territory's.
  FactsPages(FactFields fields, BiPredicate<UUID, Facts> isAtHome, Messages messages) {
    this.fields = fields;
    this.isAtHome = isAtHome;
    this.messages = messages;
  }

  /// `conflict` lists what somebody else stored meanwhile, in words; `fresh` tells that what was
  /// just saved brought new fields.
  record FactsPage(
      String assessment,
      Subject subject,
      int revision,
      String name,
      String nameProblem,
      FactPart part,
      List<FactView> facts,
      List<Stored> conflict,
      boolean fresh) {

    record Stored(Text label, String value) {}

    boolean wrong() {
      return !nameProblem.isEmpty() || facts.stream().anyMatch(FactView::wrong);
    }

    List<FactView> faults() {
      return facts.stream().filter(FactView::wrong).toList();
    }

    boolean conflicting() {
      return !conflict.isEmpty();
    }
  }

  /// What a correction changes, before it is made. `fields` are those of the form, to send again.
  record ChangePage(
      String assessment, List<Text> appearing, List<Text> leaving, List<Field> fields) {

    record Field(String name, String value) {}
  }

  FactsPage stored(Desk.Papers papers, FactPart part) {
    return page(
        papers, part, papers.reading(), FactsForm.of(papers.assessment().facts()), Set.of());
  }

  static FactPart part(Desk.Papers papers, int number) {
    return FactPart.of(papers.referential().questionnaire(), number);
  }

  static FactPart part(Desk.Papers papers, Form form) {
    return part(papers, count(form, "part"));
  }

  /// The page again, where the facts just saved call for more of this part.
  Optional<FactsPage> fresh(Desk.Papers now, Desk.Papers before, FactPart part) {
    Set<FactId> shown =
        asked(part, before.reading()).stream().map(Fact::id).collect(Collectors.toSet());
    Set<FactId> fresh =
        asked(part, now.reading()).stream()
            .map(Fact::id)
            .filter(id -> !shown.contains(id))
            .filter(id -> now.assessment().facts().value(id).isEmpty())
            .collect(Collectors.toSet());
    return fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(
            page(now, part, now.reading(), FactsForm.of(now.assessment().facts()), fresh));
  }

  /// Where to go once a part is saved: the next one, or the overview from the last one or where it
  /// was asked for.
  static String after(Desk.Papers papers, FactPart part, Form form) {
    boolean done = part.isLast() || form.text("then").equals("overview");
    return papers.address() + (done ? "" : "/facts?part=" + part.next());
  }

  FactsForm read(Desk.Papers papers, Form form) {
    return FactsForm.read(papers.referential().questionnaire(), papers.assessment().facts(), form);
  }

  FactsPage typed(Desk.Papers papers, Form form) {
    FactsForm typed = read(papers, form);
    Reading then =
        Reading.of(
            papers.referential().questionnaire(), typed.facts(), papers.assessment().answers());
    Set<FactId> fresh =
        papers.referential().questionnaire().facts().stream()
            .map(Fact::id)
            .filter(id -> !form.has(id.value()))
            .collect(Collectors.toSet());
    FactsPage page = page(papers, part(papers, form), then, typed, fresh);
    List<FactView> facts =
        page.facts().stream().map(fact -> elsewhere(papers, fact, typed)).toList();
    return new FactsPage(
        page.assessment(),
        page.subject(),
        revision(form),
        name(papers, form),
        nameProblem(papers, form),
        page.part(),
        facts,
        List.of(),
        false);
  }

  FactsPage conflicting(Desk.Papers papers, Form form, Facts stored, int revision) {
    FactsPage typed = typed(papers, form);
    FactsForm theirs = FactsForm.of(stored);
    List<FactsPage.Stored> conflict = new ArrayList<>();
    List<FactView> there =
        fields.of(
            papers.assessment().territoryId(),
            papers.referential().questionnaire().facts(),
            theirs,
            Set.of(),
            papers.visit().language());
    for (FactView fact : there) {
      FactId id = new FactId(fact.id());
      if (form.has(fact.id()) && !fact.value().equals(form.text(fact.id()).strip())) {
        conflict.add(new FactsPage.Stored(fact.label(), words(papers, fact)));
      }
    }
    return new FactsPage(
        typed.assessment(),
        typed.subject(),
        revision,
        typed.name(),
        "",
        typed.part(),
        typed.facts(),
        conflict,
        false);
  }

  /// What the new facts change for questions that were answered or are asked; empty before the
  /// first answer, when nothing can be lost from sight.
  Optional<ChangePage> change(Desk.Papers papers, Reading then, Form form) {
    if (papers.assessment().answers().entries().isEmpty()) {
      return Optional.empty();
    }
    List<Text> appearing = new ArrayList<>();
    List<Text> leaving = new ArrayList<>();
    for (Question question : papers.referential().questionnaire().questions().values()) {
      boolean before = papers.reading().isConcerned(question.id());
      boolean after = then.isConcerned(question.id());
      if (after && !before) {
        appearing.add(question.title());
      }
      if (before && !after) {
        leaving.add(question.title());
      }
    }
    if (appearing.isEmpty() && leaving.isEmpty()) {
      return Optional.empty();
    }
    List<ChangePage.Field> fields = new ArrayList<>();
    form.fields()
        .forEach(
            (name, values) ->
                values.forEach(value -> fields.add(new ChangePage.Field(name, value))));
    fields.removeIf(field -> field.name().equals("_csrf"));
    return Optional.of(
        new ChangePage(papers.assessment().id().toString(), appearing, leaving, fields));
  }

  String name(Desk.Papers papers, Form form) {
    return form.has("name") ? form.text("name").strip() : papers.assessment().name();
  }

  static int revision(Form form) {
    return count(form, "revision");
  }

  private static int count(Form form, String field) {
    String text = form.text(field);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private String nameProblem(Desk.Papers papers, Form form) {
    return name(papers, form).length() > FirstStepService.NAME_LIMIT
        ? messages.text(
            papers.visit().language(), "assessment.problem.name", FirstStepService.NAME_LIMIT)
        : "";
  }

  private FactView elsewhere(Desk.Papers papers, FactView fact, FactsForm typed) {
    boolean commune = fact.id().equals(BuiltinFacts.COMMUNE.value());
    return commune && !isAtHome.test(papers.assessment().territoryId(), typed.facts())
        ? fact.because(
            messages.text(papers.visit().language(), "assessment.problem.fact.elsewhere"))
        : fact;
  }

  private String words(Desk.Papers papers, FactView fact) {
    String language = papers.visit().language().code();
    return fact.options().stream()
        .filter(FactView.Option::chosen)
        .map(option -> option.label().in(language))
        .findFirst()
        .orElseGet(
            () ->
                switch (fact.value()) {
                  case "true" -> messages.text(papers.visit().language(), "facts.yes");
                  case "false" -> messages.text(papers.visit().language(), "facts.no");
                  case "" -> messages.text(papers.visit().language(), "assessment.answer.none");
                  default -> fact.value();
                });
  }

  private FactsPage page(
      Desk.Papers papers, FactPart part, Reading reading, FactsForm form, Set<FactId> fresh) {
    List<FactView> facts =
        fields.of(
            papers.assessment().territoryId(),
            asked(part, reading),
            form,
            fresh,
            papers.visit().language());
    return new FactsPage(
        papers.assessment().id().toString(),
        papers.referential().questionnaire().subject(),
        papers.assessment().factsRevision(),
        papers.assessment().name(),
        "",
        part,
        facts,
        List.of(),
        !fresh.isEmpty());
  }

  private static List<Fact> asked(FactPart part, Reading reading) {
    return part.facts().stream().filter(reading::isAsked).toList();
  }
}
