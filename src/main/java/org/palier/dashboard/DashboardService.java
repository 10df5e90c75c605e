package org.palier.dashboard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Group;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.ReferenceService;
import org.palier.territory.ReferenceService.Counted;
import org.palier.territory.ReferenceService.Reference;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Offered;
import org.palier.web.StaffNav;

/// What the staff pages show, put together from participation and from the last release.
@Singleton
class DashboardService {

  private static final List<CatalogueTable> PARTICIPATION =
      List.of(CatalogueTable.TYPE, CatalogueTable.SIZE, CatalogueTable.SECTOR);

  private final ParticipationRepository participations;
  private final ReleaseService releases;
  private final Thresholds thresholds;
  private final TerritoryService territories;
  private final ReferenceService references;
  private final QuestionnaireCatalog catalog;
  private final Messages messages;
  private final Formats formats;

  DashboardService(
      ParticipationRepository participations,
      ReleaseService releases,
      Thresholds thresholds,
      TerritoryService territories,
      ReferenceService references,
      QuestionnaireCatalog catalog,
      Messages messages,
      Formats formats) {
    this.participations = participations;
    this.releases = releases;
    this.thresholds = thresholds;
    this.territories = territories;
    this.references = references;
    this.catalog = catalog;
    this.messages = messages;
    this.formats = formats;
  }

  private List<Questionnaire> offered(Territory territory) {
    return catalog.inUse(territories.questionnaires(territory.id()));
  }

  /// The questionnaire of that id where the territory offers it, the first it offers where none is
  /// named.
  Optional<Questionnaire> questionnaire(Territory territory, String id) {
    return offered(territory).stream()
        .filter(it -> id.isEmpty() || it.id().value().equals(id))
        .findFirst();
  }

  Releasing release(Territory territory, Questionnaire questionnaire, UUID account) {
    return releases.release(territory.id(), questionnaire.id().value(), account);
  }

  MaturityPage maturity(
      Territory territory,
      Questionnaire questionnaire,
      Language language,
      String current,
      String outcome,
      Set<CatalogueTable> tables) {
    Words words = new Words(messages, formats, language);
    StaffNav nav = StaffNav.of(territory.slug(), StaffNav.Part.MATURITY);
    Offered offered = Offered.of(nav.base() + "/" + current, offered(territory), questionnaire);
    Set<CatalogueTable> asked = AskedTables.of(questionnaire);
    MaturityTabs tabs = new MaturityTabs(nav.base(), offered.query(), asked, current);
    String table = nav.base() + "/maturity/themes" + offered.query();
    Optional<MaturityPage.Report> report =
        releases
            .latest(territory.id(), questionnaire.id().value())
            .map(
                release ->
                    new MaturityPages(
                        table, questionnaire, release, words, names(territory, language)))
            .map(pages -> pages.report(shown(tables, asked)));
    return new MaturityPage(
        tabs.overview() ? nav : nav.within(),
        tabs,
        offered,
        questionnaire.subject(),
        outcome,
        report.orElse(null),
        thresholds.staff().least(),
        thresholds.open().least());
  }

  private static Set<CatalogueTable> shown(Set<CatalogueTable> tables, Set<CatalogueTable> asked) {
    return tables.stream().filter(asked::contains).collect(Collectors.toSet());
  }

  private ClassNames names(Territory territory, Language language) {
    Map<String, String> communes =
        territories.communes(territory.id()).stream()
            .collect(
                Collectors.toMap(
                    TerritoryService.Home::code, TerritoryService.Home::name, (one, other) -> one));
    return new ClassNames(messages, language, communes);
  }

  ParticipationPage participation(
      Territory territory, Questionnaire questionnaire, Language language) {
    StaffNav nav = StaffNav.of(territory.slug(), StaffNav.Part.PARTICIPATION);
    Set<CatalogueTable> asked = AskedTables.of(questionnaire);
    Participation participation =
        new Participation(
            participations.counts(new Series(territory.id(), questionnaire.id().value())));
    Reference reference = references.of(territory.id());
    long started = participation.started();
    long finished = participation.finished();
    return new ParticipationPage(
        nav,
        Offered.of(nav.base(), offered(territory), questionnaire),
        questionnaire.subject(),
        "/" + territory.slug(),
        started,
        finished,
        started == 0 ? 0 : 100 * finished / started,
        messages.about(
            language,
            questionnaire.subject(),
            "dashboard.participation.sentence",
            started,
            finished,
            started - finished),
        reference,
        PARTICIPATION.stream()
            .filter(asked::contains)
            .map(table -> table(table, participation, reference, territory, language))
            .toList());
  }

  private ParticipationPage.Table table(
      CatalogueTable table,
      Participation participation,
      Reference reference,
      Territory territory,
      Language language) {
    ClassNames names = names(territory, language);
    List<Participation.Share> shares = participation.by(table, thresholds.staff());
    long largest = shares.stream().mapToLong(Participation.Share::started).max().orElse(1);
    String id = table.name().toLowerCase(java.util.Locale.ROOT);
    return new ParticipationPage.Table(
        id,
        messages.text(language, "dashboard.table." + id),
        shares.stream().map(share -> row(share, reference, largest, names)).toList(),
        shares.stream().anyMatch(share -> share.group().isMerged()));
  }

  /// How many exist of a group's classes together; 0 where one of them is not known.
  private static long known(Group group, Reference reference) {
    List<Long> known =
        group.classes().stream()
            .map(
                one ->
                    reference.counts().stream()
                        .filter(counted -> isIn(counted, group.table(), one))
                        .mapToLong(Counted::counted)
                        .sum())
            .toList();
    return known.contains(0L) ? 0 : known.stream().mapToLong(Long::longValue).sum();
  }

  private static boolean isIn(Counted counted, CatalogueTable table, String one) {
    return switch (table) {
      case TYPE -> counted.type().equals(one);
      case SIZE -> counted.size().equals(one);
      case SECTOR, AREA, TOTAL, THEME -> false;
    };
  }

  private static ParticipationPage.Row row(
      Participation.Share share, Reference reference, long largest, ClassNames names) {
    return new ParticipationPage.Row(
        names.name(share.group()),
        names.members(share.group()),
        share.started(),
        share.finished(),
        known(share.group(), reference),
        100 * share.started() / largest + "%",
        100 * share.finished() / largest + "%");
  }
}
