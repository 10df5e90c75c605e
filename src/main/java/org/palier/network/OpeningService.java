package org.palier.network;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palier.account.NetworkService;
import org.palier.account.Role;
import org.palier.people.Inviting;
import org.palier.people.PeopleService;
import org.palier.referential.PublishedReferential;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Communes;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TypedCommunes;
import org.palier.web.Visit;

/// Opens territories and changes what only the network may change of them.
@Singleton
class OpeningService {

  private final TerritoryService territories;
  private final Communes communes;
  private final QuestionnaireCatalog catalog;
  private final PeopleService people;
  private final NetworkService network;

  OpeningService(
      TerritoryService territories,
      Communes communes,
      QuestionnaireCatalog catalog,
      PeopleService people,
      NetworkService network) {
    this.territories = territories;
    this.communes = communes;
    this.catalog = catalog;
    this.people = people;
    this.network = network;
  }

  /// The territory and the invitation of its administrator are made together or not at all.
  @Transactional
  Opening open(Visit visit, UUID by, OpeningForm form) {
    TypedCommunes typed = TypedCommunes.read(communes, form.body(), form.communes());
    Set<OpeningForm.Fault> faults = form.faults();
    if (territories.find(form.slug()).isPresent()) {
      faults.add(OpeningForm.Fault.SLUG_TAKEN);
    }
    List<String> offered = known(form.questionnaires());
    if (offered.isEmpty()) {
      faults.add(OpeningForm.Fault.QUESTIONNAIRES);
    }
    if (!faults.isEmpty() || !typed.unclear().isEmpty()) {
      return new Opening.Wrong(faults, typed.unclear());
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Territory territory =
        territories.open(
            new Territory(id, form.slug(), form.name(), form.language(), "", "", "", false),
            typed.homes(),
            offered);
    network.noteChange(by, id, "opened " + form.slug());
    Inviting invited = people.invite(visit, territory, by, form.email(), Role.ADMINISTRATOR);
    return new Opening.Opened(territory, invited);
  }

  /// Those of these questionnaires that are in use, in the catalogue's order.
  private List<String> known(List<String> ids) {
    return catalog.current().stream()
        .map(PublishedReferential::referential)
        .map(one -> one.questionnaire().id().value())
        .filter(ids::contains)
        .toList();
  }

  @Transactional
  void rename(UUID by, Territory territory, String name) {
    territories.settle(territory.named(name));
    network.noteChange(by, territory.id(), "renamed");
  }

  @Transactional
  void close(UUID by, Territory territory, boolean closed) {
    territories.close(territory.id(), closed);
    network.noteChange(by, territory.id(), closed ? "closed" : "reopened");
  }

  /// Whether one of them at least is in use, without which the territory keeps those it had.
  @Transactional
  boolean offer(UUID by, Territory territory, List<String> questionnaires) {
    List<String> offered = known(questionnaires);
    if (offered.isEmpty()) {
      return false;
    }
    territories.offer(territory.id(), offered);
    network.noteChange(by, territory.id(), "questionnaires");
    return true;
  }

  /// Adds what is clear only where all of it is; what is not is given back.
  @Transactional
  List<TypedCommunes.Unclear> add(UUID by, Territory territory, String body, String lines) {
    TypedCommunes typed = TypedCommunes.read(communes, body, lines);
    if (typed.unclear().isEmpty()) {
      territories.addCommunes(territory.id(), typed.homes());
      network.noteChange(by, territory.id(), "communes");
    }
    return typed.unclear();
  }

  @Transactional
  boolean remove(UUID by, Territory territory, String commune) {
    boolean removed = territories.removeCommune(territory.id(), commune);
    if (removed) {
      network.noteChange(by, territory.id(), "communes");
    }
    return removed;
  }
}
