package org.palier.referential;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds referentials again from what was published, without the files.
@Singleton
class PublishedContents {

  private final CatalogRepository catalog;

  PublishedContents(CatalogRepository catalog) {
    this.catalog = catalog;
  }

  List<PublishedVersion> latestVersions() {
    return catalog.latestVersions();
  }

  Optional<PublishedReferential> latest(PublishedVersion key) {
    return latestContents(key).map(contents -> rebuilt(key, contents));
  }

  private Optional<Contents> latestContents(PublishedVersion key) {
    return catalog
        .questionnaire(key.id(), key.version())
        .map(
            questionnaire ->
                new Contents(
                    questionnaire,
                    catalog.latestToolbox(key.id(), key.version()).orElse(null),
                    catalog.latestObligations(key.id(), key.version()).orElse(null)));
  }

  /// Empty where no such content was ever published.
  Optional<PublishedReferential> exactly(PublishedVersion key, Hashes hashes) {
    return contents(key, hashes).map(contents -> rebuilt(key, contents));
  }

  Optional<Contents> contents(PublishedVersion key, Hashes hashes) {
    return catalog
        .questionnaire(key.id(), key.version())
        .map(
            questionnaire ->
                new Contents(
                    questionnaire,
                    toolbox(key, hashes.toolbox()),
                    obligations(key, hashes.obligations())))
        .filter(contents -> contents.hashes().equals(hashes));
  }

  private @Nullable String toolbox(PublishedVersion key, @Nullable String sha256) {
    return sha256 == null ? null : catalog.toolbox(key.id(), key.version(), sha256).orElse(null);
  }

  private @Nullable String obligations(PublishedVersion key, @Nullable String sha256) {
    return sha256 == null
        ? null
        : catalog.obligations(key.id(), key.version(), sha256).orElse(null);
  }

  private static PublishedReferential rebuilt(PublishedVersion key, Contents contents) {
    String name = key.id() + "@" + key.version();
    return switch (ReferentialReader.rebuild(name, contents)) {
      case ReadReferential.Good good -> new PublishedReferential(good.referential(), good.hashes());
      case ReadReferential.Bad(var problems, var warnings) ->
          throw new IllegalStateException("published but not readable: " + problems);
    };
  }
}
