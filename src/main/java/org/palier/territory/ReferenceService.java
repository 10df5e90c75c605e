package org.palier.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// How many organisations exist in a territory, by type and size, as somebody else counted them.
@Singleton
public class ReferenceService {

  private final ReferenceRepository references;

  ReferenceService(ReferenceRepository references) {
    this.references = references;
  }

  /// So many organisations of a type (`ENT`, `ASS`, `PUB`) and a size (`T0` to `T4`).
  public record Counted(String type, String size, int counted) {}

  /// What is known of a territory's population; `year` is 0 where nobody said.
  public record Reference(String source, int year, List<Counted> counts) {

    public static final Reference NONE = new Reference("", 0, List.of());

    public Reference {
      counts = List.copyOf(counts);
    }

    public long all() {
      return counts.stream().mapToLong(Counted::counted).sum();
    }
  }

  @Transactional
  public Reference of(UUID territory) {
    return references
        .source(territory)
        .map(source -> new Reference(source.name(), source.year(), references.counts(territory)))
        .orElse(Reference.NONE);
  }

  @Transactional
  public void replace(UUID territory, Reference reference) {
    references.say(territory, reference.source(), reference.year());
    references.clear(territory);
    reference.counts().forEach(one -> references.add(territory, one));
  }
}
