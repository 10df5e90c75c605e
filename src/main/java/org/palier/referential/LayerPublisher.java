package org.palier.referential;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Questionnaire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the layers of territories over the questionnaires in use. An edition says the same for
/// ever; what does not fit the core is not used, and kept for the operator to see.
@Singleton
class LayerPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(LayerPublisher.class);

  private final LayerRepository layers;
  private final PublishedContents contents;

  LayerPublisher(LayerRepository layers, PublishedContents contents) {
    this.layers = layers;
    this.contents = contents;
  }

  /// At a start: the files under `territories` of a folder, where the core has one, then the latest
  /// layer of each territory, for a new version or a new toolbox of the core may have taken away
  /// what it stands on. Gives what keeps some from being used.
  List<Problem> publishAll(PublishedReferential core, Optional<Path> folder) {
    Map<String, LayerPublication> files = new TreeMap<>();
    folder.map(ReferentialPaths::layersOf).orElse(List.of()).stream()
        .forEach(file -> files.put(slug(file), publishFile(core, file)));
    Map<String, LayerPublication> last = new TreeMap<>(files);
    for (LayerRow row : layers.latestOfEach(id(core))) {
      if (!isOf(files.get(row.territory()), row.edition())) {
        LayerPublication again = publish(core, row.territory(), name(row), row.content());
        last.merge(row.territory(), again, LayerPublisher::worse);
      }
    }
    last.forEach((territory, publication) -> tell(core, territory, publication));
    return last.values().stream().flatMap(it -> problems(it).stream()).toList();
  }

  private static boolean isOf(@Nullable LayerPublication publication, String edition) {
    return publication instanceof LayerPublication.Published(LayeredReferential published)
        && published.layer().edition().equals(edition);
  }

  private static LayerPublication worse(LayerPublication one, LayerPublication other) {
    return one instanceof LayerPublication.Refused ? one : other;
  }

  private static String slug(Path file) {
    return file.getFileName().toString().replaceFirst("\\.yaml$", "");
  }

  private LayerPublication publishFile(PublishedReferential core, Path file) {
    Problems problems = new Problems();
    return YamlSource.text(file, problems)
        .map(text -> publish(core, slug(file), file.toString(), text))
        .orElseGet(() -> new LayerPublication.Refused(problems.errors()));
  }

  private static String name(LayerRow row) {
    return ReferentialPaths.TERRITORIES + "/" + row.territory() + ".yaml@" + row.edition();
  }

  private static List<Problem> problems(LayerPublication publication) {
    return switch (publication) {
      case LayerPublication.Published _ -> List.of();
      case LayerPublication.Refused(List<Problem> problems) -> problems;
    };
  }

  /// The same for one that was just written, which then takes the place of one that did not fit.
  @Transactional
  LayerPublication publishNow(
      PublishedReferential core, String territory, String name, String text) {
    LayerPublication publication = publish(core, territory, name, text);
    if (publication instanceof LayerPublication.Published) {
      layers.accept(id(core), territory);
    }
    return publication;
  }

  /// Over this core, in the name of this territory; `name` stands for the file in what is said.
  @Transactional
  LayerPublication publish(PublishedReferential core, String territory, String name, String text) {
    return switch (read(core, territory, name, text)) {
      case ReadLayer.Bad(List<Problem> problems) -> new LayerPublication.Refused(problems);
      case ReadLayer.Good(LayeredReferential layered, var _) -> insert(layered, name, text);
    };
  }

  /// What publishing would give.
  LayerPublication preview(PublishedReferential core, String territory, String name, String text) {
    return switch (read(core, territory, name, text)) {
      case ReadLayer.Bad(List<Problem> problems) -> new LayerPublication.Refused(problems);
      case ReadLayer.Good(LayeredReferential layered, var _) ->
          new LayerPublication.Published(layered);
    };
  }

  private ReadLayer read(PublishedReferential core, String territory, String name, String text) {
    Problems problems = new Problems();
    YamlSource.parse(name, text, problems)
        .ifPresent(
            written ->
                LayerReader.checkTerritory(territory, written, "this is another territory's"));
    return problems.isEmpty()
        ? LayerReader.over(core, contentsOf(core), name, text)
        : new ReadLayer.Bad(problems.errors());
  }

  private Contents contentsOf(PublishedReferential core) {
    Questionnaire questionnaire = core.referential().questionnaire();
    return contents
        .contents(
            new PublishedVersion(questionnaire.id().value(), questionnaire.version()),
            core.hashes())
        .orElseThrow(
            () -> new IllegalStateException("not published: " + questionnaire.reference()));
  }

  private LayerPublication insert(LayeredReferential layered, String name, String text) {
    Questionnaire core = layered.core().referential().questionnaire();
    String id = core.id().value();
    Layer layer = layered.layer();
    layers.insert(id, core.version(), layer.territory(), layer.edition(), layer.hash(), text);
    String published =
        layers.sha256(id, core.version(), layer.territory(), layer.edition()).orElseThrow();
    if (!published.equals(layer.hash())) {
      Problem raise =
          new Problem(
              name,
              0,
              "edition",
              layer.edition() + " is already published with another content: raise the edition");
      return new LayerPublication.Refused(List.of(raise));
    }
    return new LayerPublication.Published(layered);
  }

  /// Lets the operator know which layers are not used.
  private void tell(PublishedReferential core, String territory, LayerPublication publication) {
    switch (publication) {
      case LayerPublication.Published _ -> layers.accept(id(core), territory);
      case LayerPublication.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> LOG.error("Layer not used: {}", problem));
        layers.refuse(
            id(core),
            territory,
            core.referential().questionnaire().version(),
            problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
      }
    }
  }

  private static String id(PublishedReferential core) {
    return core.referential().questionnaire().id().value();
  }
}
