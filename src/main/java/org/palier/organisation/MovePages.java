package org.palier.organisation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palier.organisation.Moving.Fault;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.ZoneService;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.FormField.Option;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the page of an organisation's territory.
@Singleton
class MovePages {

  private static final int TERRITORIES_SHOWN = 150;

  private final MoveService moves;
  private final TerritoryService territories;
  private final ZoneService zones;
  private final Messages messages;

  MovePages(MoveService moves, TerritoryService territories, ZoneService zones, Messages messages) {
    this.moves = moves;
    this.territories = territories;
    this.zones = zones;
    this.messages = messages;
  }

  /// Without `zone` the territory has none; without another territory there is nowhere to go.
  record TerritoryPage(
      String address,
      String name,
      String territory,
      boolean zoned,
      FormField zone,
      boolean elsewhere,
      FormField to,
      FormField commune,
      FormField confirmed,
      FormErrors errors) {}

  TerritoryPage page(Space space, MoveForm form, Set<Fault> faults) {
    Language language = space.visit().language();
    Organisation organisation = space.organisation();
    Territory here = territories.find(organisation.territoryId()).orElseThrow();
    List<ZoneService.Zone> all = zones.zones(here.id());
    List<Territory> others =
        territories.search("", 0, TERRITORIES_SHOWN).stream()
            .filter(place -> !place.closed() && !place.id().equals(here.id()))
            .toList();
    List<FormField> fields =
        List.of(
            FormField.choice("territory", text(language, "move.to"), options(others, form))
                .wrong(problem(language, faults, Fault.TERRITORY, Fault.TAKEN)),
            FormField.text("commune", text(language, "move.commune"), form.commune())
                .typed("text", "off")
                .hinted(text(language, "move.commune.hint"))
                .wrong(problem(language, faults, Fault.COMMUNE)),
            FormField.choice(
                    "confirmed",
                    text(language, "move.confirm.label"),
                    List.of(new Option("yes", text(language, "move.confirm"), form.confirmed())))
                .typed("checkbox", "")
                .wrong(problem(language, faults, Fault.CONFIRMED)));
    return new TerritoryPage(
        space.address(),
        organisation.name(),
        here.name(),
        !all.isEmpty(),
        zone(language, all, moves.zone(organisation.id())),
        !others.isEmpty(),
        fields.get(0),
        fields.get(1),
        fields.get(2),
        new FormErrors(
            fields.stream()
                .filter(field -> !field.error().isEmpty())
                .map(field -> new FormError(field.name(), field.error()))
                .toList()));
  }

  private static List<Option> options(List<Territory> others, MoveForm form) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "–", form.territory().isEmpty()));
    others.forEach(
        place ->
            options.add(
                new Option(place.slug(), place.name(), place.slug().equals(form.territory()))));
    return options;
  }

  private FormField zone(Language language, List<ZoneService.Zone> all, Optional<UUID> chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", text(language, "move.zone.none"), chosen.isEmpty()));
    all.forEach(
        zone ->
            options.add(
                new Option(
                    zone.id().toString(),
                    zone.name() + " (" + zone.communeName() + ")",
                    Objects.equals(chosen.orElse(null), zone.id()))));
    return FormField.choice("zone", text(language, "move.zone"), options);
  }

  private String problem(Language language, Set<Fault> faults, Fault... told) {
    for (Fault fault : told) {
      if (faults.contains(fault)) {
        return text(language, "move.problem." + fault);
      }
    }
    return "";
  }

  private String text(Language language, String key) {
    return messages.text(language, key);
  }
}
