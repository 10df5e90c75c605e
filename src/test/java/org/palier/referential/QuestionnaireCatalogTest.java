package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;

@MicronautTest(transactional = false)
class QuestionnaireCatalogTest {

  @Inject CatalogRepository repository;
  @Inject Publisher publisher;
  @Inject PublishedContents contents;
  @Inject LayerPublisher layers;
  @Inject QuestionnaireCatalog shipped;

  private Path home;
  private String id;
  private WrittenFolder files;

  @BeforeEach
  void writeFiles(@TempDir Path temporary) {
    home = temporary;
    id = "t" + UUID.randomUUID().toString().substring(0, 8);
    files = new WrittenFolder(home, id);
  }

  private QuestionnaireCatalog started() {
    QuestionnaireCatalog catalog =
        new QuestionnaireCatalog(files.asSource(), publisher, contents, layers);
    catalog.publish();
    return catalog;
  }

  /// Of the files of this test: other tests leave layers behind that no longer fit.
  private List<Problem> problems(QuestionnaireCatalog catalog) {
    return catalog.problems().stream()
        .filter(problem -> problem.file().startsWith(home.toString()))
        .toList();
  }

  private PublishedReferential current(QuestionnaireCatalog catalog) {
    return catalog.current(id).orElseThrow();
  }

  @Test
  void theShippedQuestionnaireIsInUse() {
    assertThat(shipped.current("transition-ecologique")).isPresent();
    assertThat(shipped.problems())
        .filteredOn(problem -> problem.file().contains("transition-ecologique"))
        .isEmpty();
  }

  @Test
  void whatIsPublishedIsServedWithItsHashes() {
    PublishedReferential published = current(started());
    assertThat(published.referential().questionnaire().reference()).isEqualTo(id + "@1.0.0");
    assertThat(published.hashes().questionnaire()).hasSize(64);
    assertThat(published.hashes().toolbox()).hasSize(64);
    assertThat(published.hashes().obligations()).isNull();
  }

  @Test
  void aSecondStartWithTheSameFilesChangesNothing() {
    PublishedReferential first = current(started());
    assertThat(current(started())).isEqualTo(first);
  }

  @Test
  void anotherLayoutOfTheSameContentIsTheSameVersion() {
    PublishedReferential first = current(started());
    files.replace("questionnaire.yaml", "id: T", "# The only theme\n    id: \"T\"");
    QuestionnaireCatalog again = started();
    assertThat(problems(again)).isEmpty();
    assertThat(current(again).hashes()).isEqualTo(first.hashes());
  }

  @Test
  void theSameVersionWithAnotherContentIsRefusedAndThePublishedOneServed() {
    started();
    files.replace("questionnaire.yaml", "Is it done?", "Is it well done?");
    QuestionnaireCatalog changed = started();
    assertThat(problems(changed))
        .containsExactly(
            new Problem(
                home.resolve(id).resolve("questionnaire.yaml").toString(),
                0,
                "version",
                "1.0.0 is already published with another content: raise the version"));
    assertThat(textOfQ(current(changed))).isEqualTo("Is it done?");
  }

  @Test
  void aRaisedVersionIsServedAndTheOldOneStaysReadable() {
    started();
    files
        .replace("questionnaire.yaml", "Is it done?", "Is it well done?")
        .replace("questionnaire.yaml", "1.0.0", "1.1.0");
    QuestionnaireCatalog raised = started();
    assertThat(textOfQ(current(raised))).isEqualTo("Is it well done?");
    assertThat(textOfQ(raised.published(id, "1.0.0").orElseThrow())).isEqualTo("Is it done?");
  }

  @Test
  void aBrokenFileIsRefusedWithAllItsProblemsAndTheLastPublishedVersionServed() {
    started();
    files
        .replace("questionnaire.yaml", "points: 1", "points: much")
        .replace("toolbox.yaml", "question: Q", "question: R");
    QuestionnaireCatalog broken = started();
    assertThat(problems(broken)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(textOfQ(current(broken))).isEqualTo("Is it done?");
  }

  @Test
  void aToolboxMayChangeWithoutANewVersion() {
    PublishedReferential first = current(started());
    files
        .replace("toolbox.yaml", "Do it", "Do it well")
        .replace("toolbox.yaml", "2026-11-01", "2026-12-01");
    PublishedReferential second = current(started());
    assertThat(titleOfA(second)).isEqualTo("Do it well");
    assertThat(second.hashes().questionnaire()).isEqualTo(first.hashes().questionnaire());
  }

  @Test
  void whatAnOldResultWasComputedWithIsBuiltAgainExactly() {
    PublishedReferential first = current(started());
    files
        .replace("toolbox.yaml", "Do it", "Do it well")
        .replace("toolbox.yaml", "2026-11-01", "2026-12-01");
    assertThat(started().exactly(id, "1.0.0", first.hashes())).contains(first);
  }

  @Test
  void aHashThatWasNeverPublishedIsNotFound() {
    Hashes unknown = new Hashes("0".repeat(64), null, null);
    assertThat(started().exactly(id, "1.0.0", unknown)).isEmpty();
  }

  @Test
  void theWholeShippedReferentialIsBuiltAgainFromTheDatabase() {
    PublishedReferential now = shipped.current("transition-ecologique").orElseThrow();
    String version = now.referential().questionnaire().version();
    assertThat(
            contents.exactly(new PublishedVersion("transition-ecologique", version), now.hashes()))
        .contains(now);
  }

  @Test
  void instancesThatStartTogetherPublishOnce() throws Exception {
    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PublishedReferential>> starts =
          IntStream.range(0, 8).mapToObj(n -> instances.submit(() -> current(started()))).toList();
      for (Future<PublishedReferential> start : starts) {
        assertThat(start.get()).isEqualTo(starts.getFirst().get());
      }
    }
    assertThat(repository.sha256(id, "1.0.0")).isPresent();
  }

  private static String textOfQ(PublishedReferential published) {
    return published
        .referential()
        .questionnaire()
        .question(new NodeId("Q"))
        .orElseThrow()
        .text()
        .original();
  }

  private static String titleOfA(PublishedReferential published) {
    return published
        .referential()
        .toolbox()
        .action(new ActionId("A"))
        .orElseThrow()
        .title()
        .original();
  }
}
