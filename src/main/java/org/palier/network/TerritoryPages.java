package org.palier.network;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palier.network.OpeningForm.Fault;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TypedCommunes.Unclear;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the pages of the network's territories.
@Singleton
class TerritoryPages {

  static final int AT_A_TIME = 25;

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final Messages messages;

  TerritoryPages(TerritoryService territories, QuestionnaireCatalog catalog, Messages messages) {
    this.territories = territories;
    this.catalog = catalog;
    this.messages = messages;
  }

  record Line(String address, String slug, String name, boolean closed) {}

  /// `next` is blank on the last page; `searching` tells that some may be left out.
  record ListPage(
      NetworkNav nav, FormField search, boolean searching, List<Line> lines, String next) {}

  record NewPage(
      NetworkNav nav,
      FormField name,
      FormField slug,
      FormField language,
      FormField body,
      FormField communes,
      FormField questionnaires,
      FormField email,
      FormErrors errors) {}

  /// What the last form on the page came to.
  record Note(String said, String link, String failed, String field, String wrong) {

    static final Note NONE = new Note("", "", "", "", "");

    static Note wrong(String field, String message) {
      return new Note("", "", "", field, message);
    }
  }

  record TerritoryPage(
      NetworkNav nav,
      String title,
      String slug,
      String address,
      boolean closed,
      String said,
      String link,
      String failed,
      FormField name,
      FormField questionnaires,
      int count,
      String homes,
      FormField body,
      FormField communes,
      FormField commune,
      FormField email,
      FormErrors errors) {}

  ListPage list(Language language, String text, int from) {
    List<Territory> found = territories.search(text, from, AT_A_TIME + 1);
    String next =
        found.size() > AT_A_TIME
            ? "/network?q="
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&from="
                + (from + AT_A_TIME)
            : "";
    return new ListPage(
        NetworkNav.TERRITORIES,
        FormField.text("q", text(language, "network.search"), text).typed("search", "off"),
        !text.isEmpty(),
        found.stream().limit(AT_A_TIME).map(TerritoryPages::line).toList(),
        next);
  }

  private static Line line(Territory one) {
    return new Line(address(one), one.slug(), one.name(), one.closed());
  }

  static String address(Territory territory) {
    return "/network/territories/" + territory.slug();
  }

  NewPage opening(Language language, OpeningForm form, Set<Fault> faults, List<Unclear> unclear) {
    List<FormField> fields =
        List.of(
            field(language, "name", form.name()).wrong(problem(language, faults, Fault.NAME)),
            field(language, "slug", form.slug())
                .hinted(text(language, "network.slug.hint"))
                .wrong(problem(language, faults, Fault.SLUG, Fault.SLUG_TAKEN)),
            field(language, "body", form.body())
                .hinted(text(language, "network.body.hint"))
                .wrong(
                    unclear(language, unclear, true) + problem(language, faults, Fault.COMMUNES)),
            field(language, "communes", form.communes())
                .hinted(text(language, "network.communes.hint"))
                .wrong(unclear(language, unclear, false)),
            questionnaires(language, form.questionnaires())
                .wrong(problem(language, faults, Fault.QUESTIONNAIRES)),
            field(language, "email", form.email())
                .typed("email", "off")
                .hinted(text(language, "network.email.hint"))
                .wrong(problem(language, faults, Fault.EMAIL)));
    return new NewPage(
        NetworkNav.TERRITORY,
        fields.get(0),
        fields.get(1),
        languages(language, form.language()),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        fields.get(5),
        errors(fields));
  }

  TerritoryPage territory(
      Language language, Territory place, Note note, String body, String typed) {
    List<TerritoryService.Home> homes = territories.communes(place.id());
    List<FormField> fields =
        List.of(
            noted(field(language, "name", place.name()), note),
            noted(questionnaires(language, territories.questionnaires(place.id())), note),
            noted(field(language, "body", body).hinted(text(language, "network.body.hint")), note),
            noted(
                field(language, "communes", typed).hinted(text(language, "network.communes.hint")),
                note),
            noted(
                field(language, "commune", "").hinted(text(language, "network.commune.hint")),
                note),
            noted(
                field(language, "email", "")
                    .typed("email", "off")
                    .hinted(text(language, "network.email.hint")),
                note));
    return new TerritoryPage(
        NetworkNav.TERRITORY,
        place.name(),
        place.slug(),
        address(place),
        place.closed(),
        note.said(),
        note.link(),
        note.failed(),
        fields.get(0),
        fields.get(1),
        homes.size(),
        String.join(
            ", ", homes.stream().map(home -> home.name() + " (" + home.code() + ")").toList()),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        fields.get(5),
        errors(fields));
  }

  private static FormField noted(FormField field, Note note) {
    return field.name().equals(note.field()) ? field.wrong(note.wrong()) : field;
  }

  private static FormErrors errors(List<FormField> fields) {
    return new FormErrors(
        fields.stream()
            .filter(field -> !field.error().isEmpty())
            .map(field -> new FormError(field.name(), field.error()))
            .toList());
  }

  private FormField field(Language language, String name, String value) {
    return FormField.text(name, text(language, "network.field." + name), value)
        .typed("text", "off");
  }

  private FormField languages(Language language, String chosen) {
    List<FormField.Option> options = new ArrayList<>();
    for (Language one : Language.values()) {
      options.add(new FormField.Option(one.code(), one.ownName(), one.code().equals(chosen)));
    }
    return FormField.choice("language", text(language, "network.field.language"), options);
  }

  private FormField questionnaires(Language language, List<String> chosen) {
    return FormField.choice(
            "questionnaires",
            text(language, "network.field.questionnaires"),
            catalog.current().stream()
                .map(one -> one.referential().questionnaire())
                .map(
                    one ->
                        new FormField.Option(
                            one.id().value(),
                            one.title().in(language.code()),
                            chosen.contains(one.id().value())))
                .toList())
        .typed("checkbox", "");
  }

  private String problem(Language language, Set<Fault> faults, Fault... told) {
    for (Fault fault : told) {
      if (faults.contains(fault)) {
        return text(language, "network.problem." + fault);
      }
    }
    return "";
  }

  /// One sentence for each thing that was not understood.
  String unclear(Language language, List<Unclear> all, boolean body) {
    return String.join(
        " ",
        all.stream()
            .filter(one -> one.body() == body)
            .map(
                one ->
                    one.meant().isEmpty()
                        ? text(language, "network.problem.unknown", one.typed())
                        : text(
                            language,
                            "network.problem.several",
                            one.typed(),
                            String.join(", ", one.meant())))
            .toList());
  }

  String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
