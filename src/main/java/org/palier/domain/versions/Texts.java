package org.palier.domain.versions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.ToolboxAction;

/// Every text of a referential by its place, in the order of the files.
final class Texts {

  /// `what` and `id` as in `Change`, `part` the key of the file.
  record Place(String what, String id, String part) {}

  private final Map<Place, Text> all = new LinkedHashMap<>();

  private Texts() {}

  static Texts of(Referential referential) {
    Texts texts = new Texts();
    var questionnaire = referential.questionnaire();
    texts.add("questionnaire", questionnaire.id(), "title", questionnaire.title());
    questionnaire.facts().forEach(texts::fact);
    questionnaire.nodes().forEach(texts::node);
    questionnaire.levels().forEach(texts::level);
    referential.toolbox().actions().values().forEach(texts::action);
    referential.obligations().duties().values().forEach(texts::duty);
    return texts;
  }

  Map<Place, Text> all() {
    return Collections.unmodifiableMap(all);
  }

  /// Whether the thing that the place belongs to is there, whatever its texts.
  boolean holds(Place place) {
    return all.keySet().stream()
        .anyMatch(other -> other.what().equals(place.what()) && other.id().equals(place.id()));
  }

  SortedSet<String> languages() {
    SortedSet<String> languages = new TreeSet<>();
    all.values().forEach(text -> languages.addAll(text.translations().keySet()));
    return languages;
  }

  private void add(String what, Object id, String part, @Nullable Text text) {
    if (text != null) {
      all.put(new Place(what, id.toString(), part), text);
    }
  }

  private void fact(Fact fact) {
    add("fact", fact.id(), "label", fact.label());
    switch (fact.kind()) {
      case Fact.Kind.Bool() -> {}
      case Fact.Kind.Number(Text unit) -> add("fact", fact.id(), "unit", unit);
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          options.forEach(
              option -> add("fact_option", fact.id() + "." + option.id(), "label", option.label()));
    }
  }

  private void node(Node node) {
    switch (node) {
      case Group group -> {
        add("node", group.id(), "title", group.title());
        add("node", group.id(), "text", group.text());
      }
      case Question question -> question(question);
    }
  }

  /// A question without a title of its own has its text for one.
  private void question(Question question) {
    if (!question.title().equals(question.text())) {
      add("node", question.id(), "title", question.title());
    }
    add("node", question.id(), "text", question.text());
    add("node", question.id(), "evidence", question.evidence());
    if (question.kind() instanceof QuestionKind.Bands bands) {
      add("node", question.id(), "unit", bands.unit());
    }
    if (question.kind() instanceof QuestionKind.Linear linear) {
      add("node", question.id(), "unit", linear.unit());
    }
    for (QuestionKind.Option option : question.kind().options()) {
      add("option", question.id() + "." + option.id(), "label", option.label());
    }
    for (int i = 0; i < question.variants().size(); i++) {
      String part = "variants[" + i + "].options.";
      new TreeMap<>(question.variants().get(i).options())
          .forEach((option, text) -> add("node", question.id(), part + option, text));
    }
    for (int i = 0; i < question.checks().size(); i++) {
      add("node", question.id(), "checks[" + i + "]", question.checks().get(i).text());
    }
  }

  private void level(Level level) {
    add("level", level.id(), "title", level.title());
    add("level", level.id(), "description", level.description());
    add("level", level.id(), "theme_description", level.themeDescription());
  }

  private void action(ToolboxAction action) {
    add("action", action.id(), "title", action.title());
    add("action", action.id(), "how", action.how());
    add("action", action.id(), "effect", action.effect());
    for (int i = 0; i < action.needs().size(); i++) {
      add("action", action.id(), "needs[" + i + "]", action.needs().get(i));
    }
    if (action.indicator() != null) {
      add("action", action.id(), "indicator.label", action.indicator().label());
      add("action", action.id(), "indicator.unit", action.indicator().unit());
    }
    for (int i = 0; i < action.help().size(); i++) {
      add("action", action.id(), "help[" + i + "]", action.help().get(i).label());
    }
  }

  private void duty(Obligation duty) {
    add("duty", duty.id(), "title", duty.title());
    add("duty", duty.id(), "due", duty.due());
    add("duty", duty.id(), "reference", duty.reference());
    add("duty", duty.id(), "source", duty.source());
  }
}
