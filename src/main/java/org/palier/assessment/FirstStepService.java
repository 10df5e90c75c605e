package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.RowId;

/// The few facts an assessment begins with: how they are asked for, and what must be among them.
@Singleton
public class FirstStepService {

  /// Without these nobody can be compared or grouped.
  private static final List<FactId> REQUIRED =
      List.of(BuiltinFacts.TYPE, BuiltinFacts.EMPLOYEES, BuiltinFacts.SECTOR, BuiltinFacts.COMMUNE);

  static final int NAME_LIMIT = 160;

  private final TerritoryService territories;
  private final FactFields fields;
  private final Messages messages;

  FirstStepService(TerritoryService territories, FactFields fields, Messages messages) {
    this.territories = territories;
    this.fields = fields;
    this.messages = messages;
  }

  /// What was typed on the first page.
  public sealed interface Step {

    record Right(String name, Facts facts, String key) implements Step {}

    /// The page again, with what is wrong in it.
    record Wrong(StartPage page) implements Step {}
  }

  /// The page with what is known already.
  public StartPage page(
      Language language, Territory place, Questionnaire questionnaire, String name, Facts known) {
    return page(language, place, questionnaire, name, FactsForm.of(known), key());
  }

  public Step read(Language language, Territory place, Questionnaire questionnaire, Form form) {
    FactsForm facts = FactsForm.read(questionnaire, Facts.NONE, form);
    String name = form.text("name").strip();
    String key = RowId.read(form.text("key")).map(UUID::toString).orElseGet(FirstStepService::key);
    Map<FactId, String> faults = faults(language, place, questionnaire, facts);
    String nameProblem =
        name.length() > NAME_LIMIT
            ? messages.text(language, "assessment.problem.name", NAME_LIMIT)
            : "";
    if (faults.isEmpty() && nameProblem.isEmpty()) {
      return new Step.Right(name, facts.facts(), key);
    }
    StartPage page = page(language, place, questionnaire, name, facts, key);
    List<FactView> marked =
        page.facts().stream()
            .map(fact -> fact.because(faults.getOrDefault(new FactId(fact.id()), "")))
            .toList();
    return new Step.Wrong(page.withFaults(marked, nameProblem));
  }

  private Map<FactId, String> faults(
      Language language, Territory place, Questionnaire questionnaire, FactsForm facts) {
    Map<FactId, String> faults = new HashMap<>();
    facts.problems().forEach((id, problem) -> faults.put(id, fields.words(problem, language)));
    asked(questionnaire).stream()
        .map(Fact::id)
        .filter(REQUIRED::contains)
        .filter(id -> facts.facts().value(id).isEmpty())
        .forEach(
            id ->
                faults.putIfAbsent(
                    id, messages.text(language, "assessment.problem.required." + id)));
    if (!territories.isAtHome(place.id(), facts.facts())) {
      faults.put(
          BuiltinFacts.COMMUNE, messages.text(language, "assessment.problem.fact.elsewhere"));
    }
    return faults;
  }

  private StartPage page(
      Language language,
      Territory place,
      Questionnaire questionnaire,
      String name,
      FactsForm facts,
      String key) {
    return new StartPage(
        "/" + place.slug() + "/questionnaires/" + questionnaire.id(),
        "/" + place.slug() + "/privacy",
        "",
        questionnaire.title(),
        questionnaire.subject(),
        name,
        fields.of(place.id(), asked(questionnaire), facts, Set.of(), language),
        key,
        List.of(),
        "");
  }

  /// Only what the platform itself asks: the rest comes once the first step is made.
  private static List<Fact> asked(Questionnaire questionnaire) {
    return questionnaire.facts().stream().filter(Fact::builtin).toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
