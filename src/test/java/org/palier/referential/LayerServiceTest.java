package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(transactional = false)
class LayerServiceTest {

  private static final String LAYER =
      """
      extends: ID@1
      territory: SLUG
      edition: 2026-11-01
      questions: {Q: {help: Look in the cellar.}}
      add:
        T:
          - id: SLUG.Q2
            text: Is it done here?
            kind: choice
            options: [{id: "0", points: 0, label: No}, {id: "1", points: 1, label: Yes}]
      aids: {A: [{kind: contact, label: The town hall}]}
      """;

  @Inject CatalogRepository repository;
  @Inject LayerRepository rows;
  @Inject Publisher publisher;
  @Inject PublishedContents contents;
  @Inject LayerPublisher layers;
  @Inject LayerService shipped;

  private String id = "";
  private String slug = "";
  private WrittenFolder files = new WrittenFolder(Path.of("target"), "none");

  @BeforeEach
  void writeFiles(@TempDir Path home) {
    String random = UUID.randomUUID().toString().substring(0, 8);
    id = "t" + random;
    slug = "pays-" + random;
    files = new WrittenFolder(home, id);
  }

  private String layer() {
    return LAYER.replace("ID", id).replace("SLUG", slug);
  }

  private String file() {
    return "territories/" + slug + ".yaml";
  }

  private QuestionnaireCatalog started() {
    QuestionnaireCatalog catalog =
        new QuestionnaireCatalog(files.asSource(), publisher, contents, layers);
    catalog.publish();
    return catalog;
  }

  private LayerService service(QuestionnaireCatalog catalog) {
    return new LayerService(rows, layers, contents, catalog);
  }

  private static String edition(LayerService service, String slug, String id) {
    return service.current(slug, id).map(it -> it.layer().edition()).orElse("none");
  }

  /// Of the layer of this test.
  private List<Problem> problems(QuestionnaireCatalog catalog) {
    return catalog.problems().stream().filter(it -> it.file().contains(slug)).toList();
  }

  private LayerPublication.Refused refused(LayerPublication publication) {
    return (LayerPublication.Refused) publication;
  }

  @Test
  void theDemonstrationTerritoryHasALayerOfItsOwn() {
    LayeredReferential demo = shipped.current("demo", "transition-ecologique").orElseThrow();
    assertThat(demo.localQuestions())
        .extracting(question -> question.id().value())
        .containsExactly("demo.MOB-7", "demo.COOP-1", "demo.COOP-2");
    assertThat(shipped.current("elsewhere", "transition-ecologique")).isEmpty();
  }

  @Test
  void aFileBesideTheQuestionnaireIsPublishedAtStart() {
    files.write(file(), layer());
    QuestionnaireCatalog catalog = started();
    assertThat(problems(catalog)).isEmpty();
    LayeredReferential layered = service(catalog).current(slug, id).orElseThrow();
    assertThat(layered.local().questionnaire().questions()).hasSize(2);
    assertThat(layered.core().hashes()).isEqualTo(catalog.current(id).orElseThrow().hashes());
    assertThat(edition(service(started()), slug, id)).isEqualTo("2026-11-01");
  }

  @Test
  void anEditionSaysTheSameForEver() {
    LayerService service = service(started());
    service.publish(slug, layer());
    LayerPublication changed = service.publish(slug, layer().replace("cellar", "attic"));
    assertThat(refused(changed).problems())
        .extracting(Problem::toString)
        .containsExactly(
            slug
                + ".yaml: edition: 2026-11-01 is already published with another content: raise the"
                + " edition");
    service.publish(slug, layer().replace("cellar", "attic").replace("11-01", "12-01"));
    assertThat(edition(service, slug, id)).isEqualTo("2026-12-01");
  }

  @Test
  void whatIsWrittenForAnotherTerritoryIsRefused() {
    LayerService service = service(started());
    assertThat(refused(service.publish("elsewhere", layer())).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "elsewhere.yaml:2: territory: this is another territory's: write `elsewhere`");
    assertThat(service.current("elsewhere", id)).isEmpty();
  }

  @Test
  void aLayerOverNothingIsToldWhatItCanExtend() {
    LayerService service = service(started());
    String wrong = layer().replace("extends: " + id, "extends: nothing");
    assertThat(refused(service.publish(slug, wrong)).problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith(slug + ".yaml:1: extends: say what this layer adds to: write `")
                    .contains("`" + id + "@1`"));
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsLine() {
    LayerService service = service(started());
    String wrong = layer().replace("Q: {help", "R: {help").replace("points: 1", "points: much");
    assertThat(refused(service.publish(slug, wrong)).problems())
        .extracting(Problem::file, Problem::line)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(slug + ".yaml", 4),
            org.assertj.core.groups.Tuple.tuple(slug + ".yaml", 10));
  }

  @Test
  void moreThanAnAuthorWouldWriteIsRefused() {
    LayerService service = service(started());
    String large = layer() + "#".repeat(512 * 1024);
    assertThat(refused(service.publish(slug, large)).problems())
        .extracting(Problem::sentence)
        .containsExactly("larger than 512 KiB: write a smaller file");
  }

  @Test
  void aNewVersionOfTheCoreKeepsTheLayersThatStillFit() {
    service(started()).publish(slug, layer());
    files.replace("questionnaire.yaml", "1.0.0", "1.1.0");
    QuestionnaireCatalog raised = started();
    assertThat(problems(raised)).isEmpty();
    LayeredReferential kept = service(raised).current(slug, id).orElseThrow();
    assertThat(kept.layer().edition()).isEqualTo("2026-11-01");
    assertThat(service(raised).under(id, "1.1.0", kept.layer().hash())).contains(kept);
  }

  @Test
  void aLayerThatNoLongerFitsIsNotUsedAndSaidAndWhatBeganUnderItGoesOn() {
    LayerService before = service(started());
    before.publish(slug, layer());
    String hash = before.current(slug, id).orElseThrow().layer().hash();
    files
        .replace("questionnaire.yaml", "1.0.0", "1.1.0")
        .replace("questionnaire.yaml", "id: Q", "id: P")
        .replace("toolbox.yaml", "question: Q", "question: P");
    QuestionnaireCatalog raised = started();
    assertThat(problems(raised))
        .extracting(Problem::toString)
        .containsExactly(
            "territories/"
                + slug
                + ".yaml@2026-11-01:4: questions.Q: the core has no question `Q`: correct the"
                + " name");
    assertThat(service(raised).current(slug, id)).isEmpty();
    assertThat(service(raised).under(id, "1.0.0", hash)).isPresent();
  }

  @Test
  void aToolboxThatTakesAwayWhatALayerStandsOnIsSaidToo() {
    service(started()).publish(slug, layer());
    files
        .replace("toolbox.yaml", "id: A", "id: B")
        .replace("toolbox.yaml", "2026-11-01", "2026-12-01");
    QuestionnaireCatalog changed = started();
    assertThat(problems(changed))
        .extracting(Problem::sentence)
        .containsExactly("the core has no action `A`: correct the name");
    assertThat(service(changed).current(slug, id)).isEmpty();
  }

  @Test
  void anOldResultFindsExactlyItsLayerAgain() {
    QuestionnaireCatalog first = started();
    service(first).publish(slug, layer());
    LayeredReferential then = service(first).current(slug, id).orElseThrow();
    Hashes hashes = then.core().hashes();
    files
        .replace("toolbox.yaml", "Do it", "Do it well")
        .replace("toolbox.yaml", "2026-11-01", "2026-12-01");
    LayerService later = service(started());
    later.publish(slug, layer().replace("cellar", "attic").replace("11-01", "12-01"));
    assertThat(later.exactly(id, "1.0.0", hashes, then.layer().hash())).contains(then);
    assertThat(later.current(slug, id)).isPresent().get().isNotEqualTo(then);
  }

  @Test
  void aFileNamedAfterAnotherTerritoryIsNotPublished() {
    files.write("territories/other.yaml", layer());
    QuestionnaireCatalog catalog = started();
    assertThat(catalog.problems())
        .filteredOn(problem -> problem.file().contains(id))
        .extracting(Problem::sentence)
        .containsExactly("this is another territory's: write `other`");
    assertThat(service(catalog).current(slug, id)).isEmpty();
  }
}
