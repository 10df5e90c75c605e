package org.palier.workshop;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.territory.Territory;
import org.palier.web.FactWords;
import org.palier.web.FormField;
import org.palier.web.FormField.Option;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Offered;
import org.palier.web.StaffNav;

/// Makes the form on which a booklet is chosen.
@Singleton
final class PrintPages {

  private final Messages messages;
  private final FactWords facts;

  PrintPages(Messages messages, FactWords facts) {
    this.messages = messages;
    this.facts = facts;
  }

  /// `chosen` is one of those the territory offers.
  PrintPage page(
      Territory territory, List<Questionnaire> offered, Questionnaire chosen, Language language) {
    StaffNav nav = StaffNav.of(territory.slug(), StaffNav.Part.BOOKLET);
    return new PrintPage(
        nav,
        Offered.of(nav.base() + "/print", offered, chosen),
        choice(territory, chosen, language));
  }

  private PrintPage.Choice choice(Territory territory, Questionnaire it, Language language) {
    return new PrintPage.Choice(
        "/" + territory.slug() + "/staff/print/booklet",
        it.id().value(),
        it.title().in(language.code()),
        it.subject(),
        Stream.concat(Stream.of(themes(it, language)), profile(it, language)).toList(),
        it.facts().stream().filter(PrintPages::isPlain).map(f -> fact(it, f, language)).toList());
  }

  /// What the platform asks of an organisation, where this questionnaire asks it.
  private Stream<FormField> profile(Questionnaire it, Language language) {
    Stream<FormField> type =
        asks(it, BuiltinFacts.TYPE).map(fact -> words(it, fact, BuiltinFacts.TYPES, language));
    Stream<FormField> size =
        asks(it, BuiltinFacts.EMPLOYEES)
            .map(fact -> words(it, BuiltinFacts.SIZE, BuiltinFacts.SIZES, language));
    Stream<FormField> sector =
        asks(it, BuiltinFacts.SECTOR).map(fact -> words(it, fact, BuiltinFacts.SECTORS, language));
    return Stream.of(type, size, sector).flatMap(fields -> fields);
  }

  private static Stream<FactId> asks(Questionnaire it, FactId fact) {
    return it.facts().stream().map(Fact::id).filter(fact::equals);
  }

  private FormField themes(Questionnaire it, Language language) {
    Stream<Option> each =
        it.themes().stream()
            .map(t -> new Option(t.id().value(), t.title().in(language.code()), false));
    return select("theme", say(language, "theme"), say(language, "theme.all"), each);
  }

  private FormField words(Questionnaire it, FactId fact, List<String> values, Language language) {
    Stream<Option> each =
        values.stream().map(v -> new Option(v, facts.value(it, fact, v, language), false));
    return select(fact.value(), say(language, fact.value()), say(language, "any"), each);
  }

  /// Yes or no, and asked of everyone: what a facilitator can know before the workshop.
  private static boolean isPlain(Fact fact) {
    return fact.kind() instanceof Fact.Kind.Bool && fact.when().equals(Condition.ALWAYS);
  }

  private FormField fact(Questionnaire it, Fact fact, Language language) {
    Stream<Option> each =
        Stream.of(
            new Option(fact.id() + ":true", messages.text(language, "facts.yes"), false),
            new Option(fact.id() + ":false", messages.text(language, "facts.no"), false));
    String label = facts.label(it, fact.id(), language);
    return select(fact.id().value(), label, say(language, "unknown"), each);
  }

  private static FormField select(String name, String label, String none, Stream<Option> options) {
    List<Option> all = Stream.concat(Stream.of(new Option("", none, true)), options).toList();
    return FormField.choice(name, label, all);
  }

  private String say(Language language, String key) {
    return messages.text(language, "workshop.print." + key);
  }
}
