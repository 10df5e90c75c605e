package org.palier.population;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.population.PopulationSearch.Reach;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TerritoryService.Home;
import org.palier.web.Fingerprint;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;

/// Makes the list of known organisations, and the page of one.
@Singleton
class PopulationPages {

  static final int LINES = 25;

  private final PopulationService population;
  private final TerritoryService territories;
  private final FactWordsReader facts;
  private final ProblemWords words;
  private final Messages messages;

  PopulationPages(
      PopulationService population,
      TerritoryService territories,
      FactWordsReader facts,
      ProblemWords words,
      Messages messages) {
    this.population = population;
    this.territories = territories;
    this.facts = facts;
    this.words = words;
    this.messages = messages;
  }

  /// `reach` says why no campaign can write to it; empty where one can.
  record Line(String address, String name, String identity, String email, String reach) {}

  record ListPage(
      StaffNav nav,
      String address,
      String query,
      boolean searching,
      String done,
      int count,
      FormField text,
      FormField commune,
      FormField reach,
      List<Line> lines,
      @Nullable String next) {}

  /// `address` is where the form goes; `removal` is null for one that is not there yet.
  record KnownPage(
      StaffNav nav,
      String list,
      String address,
      String title,
      String reach,
      @Nullable String removal,
      String seen,
      List<Changed> conflict,
      List<FormField> fields,
      FormErrors errors) {}

  /// What somebody else wrote meanwhile, beside what was typed.
  record Changed(String label, String stored, String typed) {}

  record RemovalPage(StaffNav nav, String list, String address, String name) {}

  private static String address(Territory territory) {
    return "/" + territory.slug() + "/staff/population";
  }

  private static StaffNav nav(Territory territory) {
    return StaffNav.of(territory.slug(), StaffNav.Part.POPULATION);
  }

  /// `done` is the key of what was just done, empty for nothing.
  ListPage list(
      Territory territory,
      Language language,
      PopulationSearch search,
      @Nullable UUID after,
      String done) {
    String address = address(territory);
    List<KnownOrganisation> found = population.page(territory.id(), search, after, LINES + 1);
    List<KnownOrganisation> shown = found.stream().limit(LINES).toList();
    Map<String, String> communes = names(territory);
    String query = query(search);
    return new ListPage(
        nav(territory),
        address,
        query.isEmpty() ? "" : "?" + query,
        after != null || !search.equals(PopulationSearch.ALL),
        done.isEmpty() ? "" : text(language, done),
        population.count(territory.id(), search),
        FormField.text("q", text(language, "population.search.text"), search.text()),
        FormField.text("commune", text(language, "population.search.commune"), search.commune()),
        reaches(language, search.reach()),
        shown.stream().map(one -> line(address, language, communes, one)).toList(),
        found.size() > LINES
            ? address + "?" + (query.isEmpty() ? "" : query + "&") + "after=" + shown.getLast().id()
            : null);
  }

  private Map<String, String> names(Territory territory) {
    return territories.communes(territory.id()).stream()
        .collect(Collectors.toMap(Home::code, Home::name, (one, two) -> one));
  }

  private Line line(
      String address, Language language, Map<String, String> communes, KnownOrganisation one) {
    Details details = one.details();
    List<String> about = new ArrayList<>();
    details.number().ifPresent(about::add);
    if (details.commune() != null) {
      about.add(communes.getOrDefault(details.commune(), details.commune()));
    }
    if (details.type() != null) {
      about.add(facts.said(language, BuiltinFacts.TYPE, details.type()));
    }
    return new Line(
        address + "/" + one.id(),
        one.name(),
        String.join(" · ", about),
        details.email() == null ? "" : details.email().value(),
        reach(language, one));
  }

  private String reach(Language language, KnownOrganisation one) {
    if (one.isReachable()) {
      return "";
    }
    return text(
        language,
        one.optedOutAt() == null ? "population.reach.no-address" : "population.reach.opted-out");
  }

  private FormField reaches(Language language, Reach chosen) {
    return FormField.choice(
        "reach",
        text(language, "population.search.reach"),
        Arrays.stream(Reach.values())
            .map(
                one ->
                    new FormField.Option(
                        one.word(),
                        text(language, "population.reach." + one.word()),
                        one == chosen))
            .toList());
  }

  private static String query(PopulationSearch search) {
    List<String> parts = new ArrayList<>();
    add(parts, "q", search.text());
    add(parts, "commune", search.commune());
    add(parts, "reach", search.reach() == Reach.ANY ? "" : search.reach().word());
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /// One that is to be added.
  KnownPage fresh(Territory territory, Language language, KnownForm form, List<FormError> errors) {
    return new KnownPage(
        nav(territory).within(),
        address(territory),
        address(territory) + "/new",
        text(language, "population.new.title"),
        "",
        null,
        "",
        List.of(),
        fields(language, form, errors),
        new FormErrors(errors));
  }

  KnownPage one(
      Territory territory,
      Language language,
      KnownOrganisation one,
      KnownForm form,
      Fingerprint seen,
      List<FormError> errors) {
    return one(territory, language, one, form, seen, List.of(), errors);
  }

  /// What was typed, beside what is stored now; saving it again replaces that knowingly.
  KnownPage conflict(
      Territory territory, Language language, KnownOrganisation stored, KnownForm typed) {
    KnownForm now = KnownForm.of(stored.details());
    List<Changed> changed =
        Arrays.stream(Column.values())
            .filter(column -> !now.text(column).equals(typed.text(column)))
            .map(
                column ->
                    new Changed(
                        words.column(language, column), now.text(column), typed.text(column)))
            .toList();
    return one(territory, language, stored, typed, now.fingerprint(), changed, List.of());
  }

  private KnownPage one(
      Territory territory,
      Language language,
      KnownOrganisation one,
      KnownForm form,
      Fingerprint seen,
      List<Changed> conflict,
      List<FormError> errors) {
    String address = address(territory) + "/" + one.id();
    return new KnownPage(
        nav(territory).within(),
        address(territory),
        address,
        one.name(),
        reach(language, one),
        address + "/removal",
        seen.value(),
        conflict,
        fields(language, form, errors),
        new FormErrors(errors));
  }

  RemovalPage removal(Territory territory, KnownOrganisation one) {
    String address = address(territory) + "/" + one.id();
    return new RemovalPage(nav(territory).within(), address(territory), address, one.name());
  }

  /// What is wrong with a row that was typed, each at its field.
  List<FormError> errors(Language language, FileRow row) {
    return row.problems().stream()
        .filter(one -> one.fault().isGrave())
        .map(one -> new FormError(one.column().word(), words.sentence(language, one)))
        .toList();
  }

  FormError taken(Language language, Details details, KnownOrganisation other) {
    boolean bySiret = details.siret() != null && details.siret().equals(other.details().siret());
    return new FormError(
        (bySiret ? Column.SIRET : Column.RNA).word(),
        messages.text(language, "population.fault.taken", other.name()));
  }

  private List<FormField> fields(Language language, KnownForm form, List<FormError> errors) {
    return Arrays.stream(Column.values()).map(one -> field(language, one, form, errors)).toList();
  }

  private FormField field(
      Language language, Column column, KnownForm form, List<FormError> errors) {
    String label = words.column(language, column);
    String value = form.text(column);
    FormField field =
        switch (column) {
          case TYPE -> choice(language, column, BuiltinFacts.TYPE, BuiltinFacts.TYPES, value);
          case SIZE -> choice(language, column, BuiltinFacts.SIZE, BuiltinFacts.SIZES, value);
          case SECTOR -> choice(language, column, BuiltinFacts.SECTOR, BuiltinFacts.SECTORS, value);
          case LANGUAGE ->
              FormField.choice(
                  column.word(),
                  label,
                  Arrays.stream(Language.values())
                      .map(
                          one ->
                              new FormField.Option(
                                  one.code(), one.ownName(), one.code().equals(value)))
                      .toList());
          case EMAIL -> FormField.text(column.word(), label, value).typed("email", "off");
          case COMMUNE ->
              FormField.text(column.word(), label, value)
                  .hinted(text(language, "population.hint.commune"));
          case NAME, SIRET, RNA, PERSON ->
              FormField.text(column.word(), label, value).typed("text", "off");
        };
    return errors.stream()
        .filter(error -> error.field().equals(column.word()))
        .findFirst()
        .map(error -> field.wrong(error.message()))
        .orElse(field);
  }

  private FormField choice(
      Language language, Column column, FactId fact, List<String> codes, String chosen) {
    List<FormField.Option> options = new ArrayList<>();
    options.add(new FormField.Option("", text(language, "population.not-known"), chosen.isEmpty()));
    codes.forEach(
        code ->
            options.add(
                new FormField.Option(code, facts.said(language, fact, code), code.equals(chosen))));
    return FormField.choice(column.word(), words.column(language, column), options);
  }

  private String text(Language language, String key) {
    return messages.text(language, key);
  }
}
