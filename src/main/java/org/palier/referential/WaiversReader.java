package org.palier.referential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.analysis.Finding;

/// Reads `waivers`, at the head of questionnaire.yaml or toolbox.yaml.
final class WaiversReader {

  static final String KEY = "waivers";

  private WaiversReader() {}

  static List<Waiver> read(Cursor file) {
    Optional<Cursor> list =
        Optional.ofNullable(file.values().get(KEY)).map(value -> file.child(KEY, value));
    List<Waiver> waivers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Cursor at : list.map(Cursor::items).orElse(List.of())) {
      waiver(at, seen).ifPresent(waivers::add);
    }
    return waivers;
  }

  private static Optional<Waiver> waiver(Cursor at, Set<String> seen) {
    Fields fields = at.fields("finding", "at", "reason");
    Optional<Finding.Kind> kind =
        fields.required("finding", "step-without-action").flatMap(WaiversReader::kind);
    Optional<String> place = fields.required("at", "ENE-1").flatMap(Cursor::text);
    Optional<String> reason = fields.required("reason", "…").flatMap(Cursor::text);
    if (kind.isEmpty() || place.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    if (!seen.add(kind.get() + " " + place.get())) {
      return at.refused("this finding is waived already: remove one of the two");
    }
    Problem here =
        new Problem(
            at.file(),
            at.line(),
            at.path(),
            "the analysis finds no `"
                + kind.get().slug()
                + "` at `"
                + place.get()
                + "`: remove this waiver, or correct it");
    return Optional.of(new Waiver(kind.get(), place.get(), reason.get(), here));
  }

  private static Optional<Finding.Kind> kind(Cursor at) {
    List<String> slugs = Arrays.stream(Finding.Kind.values()).map(Finding.Kind::slug).toList();
    return at.text()
        .flatMap(
            slug -> {
              Optional<Finding.Kind> kind = Finding.Kind.ofSlug(slug);
              return kind.isPresent()
                  ? kind
                  : at.refused(
                      "`" + slug + "` is no kind of finding: write " + Cursor.listed(slugs));
            });
  }
}
