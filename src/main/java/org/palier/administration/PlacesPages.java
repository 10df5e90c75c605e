package org.palier.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.territory.GroupService;
import org.palier.territory.ReferenceService;
import org.palier.territory.ReferenceService.Reference;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService.Home;
import org.palier.territory.ZoneService;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// Makes the page of a territory's groups, zones and population of reference.
@Singleton
class PlacesPages {

  static final List<String> TYPES = List.of("ENT", "ASS", "PUB");
  static final List<String> SIZES = List.of("T0", "T1", "T2", "T3", "T4");

  private static final int FAULTS_TOLD = 5;

  private final GroupService groups;
  private final ZoneService zones;
  private final ReferenceService references;
  private final Messages messages;

  PlacesPages(
      GroupService groups, ZoneService zones, ReferenceService references, Messages messages) {
    this.groups = groups;
    this.zones = zones;
    this.references = references;
    this.messages = messages;
  }

  /// What was typed into one of the tables, given back with what is wrong; `part` is blank where
  /// nothing was.
  record Typed(
      String part, String text, String source, String year, List<PlaceLines.Fault> faults) {

    static final Typed NONE = new Typed("", "", "", "", List.of());

    Typed {
      faults = List.copyOf(faults);
    }

    /// Figures need to say where they come from.
    Typed sourced(boolean counted, int longest) {
      List<PlaceLines.Fault> all = new ArrayList<>(faults);
      if (source.length() > longest || (counted && source.isEmpty())) {
        all.add(new PlaceLines.Fault(0, "source", ""));
      }
      if (!year.matches("(19|20)[0-9]{2}") && (counted || !year.isEmpty())) {
        all.add(new PlaceLines.Fault(0, "year", year));
      }
      return new Typed(part, text, source, year, all);
    }
  }

  record PlacesPage(
      StaffNav nav,
      String settings,
      FormField groups,
      FormField zones,
      FormField population,
      FormField source,
      FormField year,
      FormErrors errors) {}

  PlacesPage page(Visit visit, Territory place, Typed typed) {
    Language language = visit.language();
    Reference reference = references.of(place.id());
    boolean counted = typed.part().equals("population");
    List<FormField> fields =
        List.of(
            field(language, "groups", typed, groupLines(place)),
            field(language, "zones", typed, zoneLines(place)),
            field(language, "population", typed, countLines(language, reference)),
            FormField.text(
                    "source",
                    text(language, "administration.places.source"),
                    counted ? typed.source() : reference.source())
                .typed("text", "off")
                .hinted(text(language, "administration.places.source.hint"))
                .wrong(alone(language, typed, "source")),
            FormField.text(
                    "year",
                    text(language, "administration.places.year"),
                    counted ? typed.year() : reference.year() == 0 ? "" : "" + reference.year())
                .typed("text", "off")
                .wrong(alone(language, typed, "year")));
    return new PlacesPage(
        StaffNav.of(place.slug(), StaffNav.Part.SETTINGS).within(),
        "/" + place.slug() + "/staff/settings",
        fields.get(0),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        new FormErrors(
            fields.stream()
                .filter(field -> !field.error().isEmpty())
                .map(field -> new FormError(field.name(), field.error()))
                .toList()));
  }

  private FormField field(Language language, String name, Typed typed, String stored) {
    boolean mine = typed.part().equals(name);
    String problem =
        typed.faults().stream()
            .filter(fault -> mine && fault.line() > 0)
            .limit(FAULTS_TOLD)
            .map(
                fault ->
                    text(
                        language,
                        "administration.places.problem." + fault.key(),
                        fault.line(),
                        fault.about()))
            .collect(Collectors.joining(" "));
    return FormField.text(
            name, text(language, "administration.places." + name), mine ? typed.text() : stored)
        .hinted(text(language, "administration.places." + name + ".hint"))
        .wrong(problem);
  }

  private String alone(Language language, Typed typed, String key) {
    return typed.faults().stream().anyMatch(fault -> fault.key().equals(key))
        ? text(language, "administration.places.problem." + key)
        : "";
  }

  private String groupLines(Territory place) {
    return groups.groups(place.id()).stream()
        .map(
            group ->
                group.name()
                    + ": "
                    + group.communes().stream().map(Home::name).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }

  private String zoneLines(Territory place) {
    return zones.zones(place.id()).stream()
        .map(zone -> zone.name() + "; " + zone.communeName())
        .collect(Collectors.joining("\n"));
  }

  private String countLines(Language language, Reference reference) {
    return reference.counts().stream()
        .map(
            one ->
                text(language, "facts.type." + one.type())
                    + "; "
                    + text(language, "facts.size." + one.size())
                    + "; "
                    + one.counted())
        .collect(Collectors.joining("\n"));
  }

  /// The class that a word of either language stands for.
  Map<String, String> types() {
    return words("facts.type.", TYPES);
  }

  Map<String, String> sizes() {
    return words("facts.size.", SIZES);
  }

  private Map<String, String> words(String prefix, List<String> classes) {
    Map<String, String> words = new HashMap<>();
    for (String one : classes) {
      words.put(PlaceLines.plain(one), one);
      for (Language language : Language.values()) {
        words.put(PlaceLines.plain(text(language, prefix + one)), one);
      }
    }
    return words;
  }

  private String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
