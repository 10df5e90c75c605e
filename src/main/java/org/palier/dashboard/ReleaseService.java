package org.palier.dashboard;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Disclosure;
import org.palier.domain.statistics.DisclosureRule;
import org.palier.domain.statistics.Exposure;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Group;
import org.palier.domain.statistics.Kin;
import org.palier.domain.statistics.Line;
import org.palier.domain.statistics.Movement;
import org.palier.domain.statistics.Others;
import org.palier.domain.statistics.Passage;
import org.palier.domain.statistics.Profile;
import org.palier.domain.statistics.ReleasePlan;
import org.palier.domain.statistics.Shown;
import org.palier.domain.statistics.Standing;
import org.palier.referential.QuestionnaireCatalog;

/// The one gate of figures about several organisations: whatever shows one reads a release here.
@Singleton
public class ReleaseService {

  private final ReleaseRepository repository;
  private final ReleaseJson json;
  private final Thresholds thresholds;
  private final QuestionnaireCatalog catalog;
  private final AuditService audit;
  private final Clock clock;

  ReleaseService(
      ReleaseRepository repository,
      ReleaseJson json,
      Thresholds thresholds,
      QuestionnaireCatalog catalog,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.json = json;
    this.thresholds = thresholds;
    this.catalog = catalog;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the territory's staff may read.
  public Optional<Release> latest(UUID territory, String questionnaire) {
    return repository
        .latest(new Series(territory, questionnaire))
        .map(row -> json.read(row, row.content()));
  }

  /// What anyone may read. It may be older than what staff read.
  public Optional<Release> latestOpen(UUID territory, String questionnaire) {
    return repository
        .latestOpen(new Series(territory, questionnaire))
        .map(row -> json.read(row, Objects.requireNonNull(row.open())));
  }

  /// What an organisation may read beside its own result: those like it, itself left out, as the
  /// last release holds them. Nothing it does itself changes that. Empty before the first release.
  public Optional<Comparison> beside(
      UUID territory, String questionnaire, UUID assessment, int number) {
    Series series = new Series(territory, questionnaire);
    return repository.together(() -> beside(series, assessment, number), found -> true);
  }

  private Optional<Comparison> beside(Series series, UUID assessment, int number) {
    Optional<ReleaseRepository.Row> release = repository.latest(series);
    Optional<ReleaseRepository.Unit> unit = repository.unit(series, assessment, number);
    return release.isEmpty() || unit.isEmpty()
        ? Optional.empty()
        : Optional.of(comparison(series, release.get(), unit.get()));
  }

  private Comparison comparison(
      Series series, ReleaseRepository.Row release, ReleaseRepository.Unit unit) {
    List<Passage> passages =
        repository.historiesWithout(series, unit).stream()
            .map(history -> ProfileText.passage(history.text(), history.units()))
            .toList();
    Others others = new Others(thresholds.staff(), passages, release.number());
    Profile own = ProfileText.profile(unit.profile());
    Optional<Kin> kin = others.nearest(Kin.of(own.type(), own.size()));
    if (kin.isEmpty()) {
      return withheld(release, Figure.Reason.TOO_FEW);
    }
    Tallies tallies =
        new Tallies(
            levels(series),
            repository.sumsByProfileWithout(series, unit),
            repository.sumsByThemeAndProfileWithout(series, unit));
    return tallies.units(Kin.ALL) == others.units(Kin.ALL)
        ? comparison(series, release, others, kin.get(), tallies)
        : withheld(release, Figure.Reason.DIFFERENCING);
  }

  private Comparison comparison(
      Series series, ReleaseRepository.Row release, Others others, Kin kin, Tallies tallies) {
    Disclosure disclosure = new Disclosure(thresholds.staff(), true, levels(series).size());
    Line all = tallies.line(disclosure, kin);
    Map<String, Figure> themes = new TreeMap<>();
    for (org.palier.domain.questionnaire.Group theme : questionnaire(series).themes()) {
      String id = theme.id().value();
      themes.put(
          id,
          others.mayTell(kin, id)
              ? tallies.line(disclosure, kin, id).meanScore()
              : Figure.withheld(Figure.Reason.TOO_FEW));
    }
    return new Comparison(
        release.takenOn(),
        thresholds.staff().least(),
        kin,
        all.units(),
        all.meanScore(),
        all.mostly(),
        themes);
  }

  /// An organisation erased since the release would show in what is left.
  private Comparison withheld(ReleaseRepository.Row release, Figure.Reason reason) {
    return new Comparison(
        release.takenOn(),
        thresholds.staff().least(),
        Kin.ALL,
        Figure.withheld(reason),
        Figure.withheld(reason),
        null,
        Map.of());
  }

  /// Takes in as many of the changes since the last release as may enter unseen.
  public Releasing release(UUID territory, String questionnaire) {
    return release(territory, questionnaire, null);
  }

  /// The same, asked for by this account.
  public Releasing release(UUID territory, String questionnaire, @Nullable UUID account) {
    Series series = new Series(territory, questionnaire);
    return repository.together(() -> take(series, account), Releasing.Released.class::isInstance);
  }

  private Releasing take(Series series, @Nullable UUID account) {
    Releasing releasing = take(series);
    if (releasing instanceof Releasing.Released released) {
      String about = series.questionnaire() + " " + released.number();
      audit.note(new AuditNote(AuditKind.RELEASED, account, series.territory(), about));
    }
    return releasing;
  }

  private Releasing take(Series series) {
    repository.lock(series);
    List<Release> before = before(series);
    int last = before.isEmpty() ? 0 : before.getLast().number();
    List<ReleaseRepository.Counted> paths = pendingPaths(series);
    List<Movement> pending =
        paths.stream().map(path -> ProfileText.movement(path.text(), path.units())).toList();
    ReleasePlan plan = ReleasePlan.of(thresholds.staff(), standing(series, before, last), pending);
    if (plan.accepted().isEmpty()) {
      return new Releasing.Unchanged(units(pending));
    }
    repository.keepWaiting(textsOf(paths, plan.waiting()));
    repository.move(series, last + 1);
    List<Passage> passages = passages(series);
    Standing next =
        Exposure.harmless(thresholds.staff(), passages, shown(before), last + 1, plan.next());
    return next.shows(CatalogueTable.TOTAL)
        ? store(series, last + 1, passages, next, plan.unitsWaiting())
        : new Releasing.Unchanged(units(pending));
  }

  private List<ReleaseRepository.Counted> pendingPaths(Series series) {
    repository.gatherMoving(series);
    return repository.paths();
  }

  private static List<String> textsOf(
      List<ReleaseRepository.Counted> paths, List<Movement> movements) {
    return paths.stream()
        .filter(path -> movements.contains(ProfileText.movement(path.text(), path.units())))
        .map(ReleaseRepository.Counted::text)
        .toList();
  }

  private Releasing store(
      Series series, int number, List<Passage> passages, Standing next, long waiting) {
    List<String> levels = levels(series);
    Tallies tallies =
        new Tallies(levels, repository.sumsByProfile(series), repository.sumsByTheme(series));
    if (tallies.base() != next.total()) {
      throw new IllegalStateException(
          "release %d counts %d units, not %d".formatted(number, tallies.base(), next.total()));
    }
    String content = content(thresholds.staff(), false, levels, tallies, next);
    String open = openContent(series, number, passages, levels, tallies);
    ReleaseRepository.Row row =
        new ReleaseRepository.Row(number, LocalDate.now(clock), waiting, content, open);
    repository.insert(UuidCreator.getTimeOrderedEpoch(), series, row, tallies.base());
    return new Releasing.Released(number, tallies.base(), waiting, open != null);
  }

  private String content(
      DisclosureRule rule, boolean inBands, List<String> levels, Tallies tallies, Standing shown) {
    Disclosure disclosure = new Disclosure(rule, inBands, levels.size());
    List<Line> lines = tallies.lines(disclosure, shown.groups());
    return json.write(rule.least(), levels, lines);
  }

  /// The public reads the same organisations as staff, in larger groups, so that the two together
  /// tell staff nothing new; where too few changed since the public last read them, the old figures
  /// stay.
  private @Nullable String openContent(
      Series series, int number, List<Passage> passages, List<String> levels, Tallies tallies) {
    List<Release> before = openBefore(series);
    int last = before.isEmpty() ? 0 : before.getLast().number();
    Standing standing =
        before.isEmpty()
            ? Standing.NOTHING
            : new Standing(Passage.unitsAt(passages, last), groups(before.getLast()));
    Standing next =
        ReleasePlan.takingAll(thresholds.open(), standing, Passage.between(passages, last, number));
    Standing harmless = Exposure.harmless(thresholds.open(), passages, shown(before), number, next);
    return harmless.shows(CatalogueTable.TOTAL)
        ? content(thresholds.open(), true, levels, tallies, harmless)
        : null;
  }

  private List<String> levels(Series series) {
    return questionnaire(series).levels().stream().map(Level::id).map(Object::toString).toList();
  }

  private Questionnaire questionnaire(Series series) {
    return catalog
        .current(series.questionnaire())
        .orElseThrow(() -> new IllegalArgumentException("no such questionnaire: " + series))
        .referential()
        .questionnaire();
  }

  private Standing standing(Series series, List<Release> before, int last) {
    return before.isEmpty()
        ? Standing.NOTHING
        : new Standing(Passage.unitsAt(passages(series), last), groups(before.getLast()));
  }

  private List<Passage> passages(Series series) {
    return repository.histories(series).stream()
        .map(history -> ProfileText.passage(history.text(), history.units()))
        .toList();
  }

  private List<Release> before(Series series) {
    return repository.releases(series).stream().map(row -> json.read(row, row.content())).toList();
  }

  private List<Release> openBefore(Series series) {
    List<Release> open = new ArrayList<>();
    for (ReleaseRepository.Row row : repository.releases(series)) {
      if (row.open() != null) {
        open.add(json.read(row, row.open()));
      }
    }
    return open;
  }

  private static List<Shown> shown(List<Release> releases) {
    return releases.stream().map(release -> new Shown(release.number(), groups(release))).toList();
  }

  private static List<Group> groups(Release release) {
    return release.lines().stream().map(Line::group).toList();
  }

  private static long units(List<Movement> movements) {
    return movements.stream().mapToLong(Movement::units).sum();
  }
}
