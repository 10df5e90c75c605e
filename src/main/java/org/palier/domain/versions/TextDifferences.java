package org.palier.domain.versions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.versions.Change.Kind;

/// Finds which texts say something else, and what became of their translations. Texts of things
/// that are new or gone are not told one by one, but a new thing's missing translations are.
final class TextDifferences {

  private static final Text NOTHING = Text.of("");

  private final Changes changes;

  TextDifferences(Changes changes) {
    this.changes = changes;
  }

  void compare(Referential old, Referential now) {
    Texts before = Texts.of(old);
    Texts after = Texts.of(now);
    Map<String, String> was = byCode(before.languages());
    Map<String, String> is = byCode(after.languages());
    changes.each("language", was, is, (language, x, y) -> {});
    after
        .all()
        .forEach(
            (place, text) -> {
              Text then = before.all().getOrDefault(place, NOTHING);
              if (before.holds(place)) {
                reworded(place, then, text);
              }
              SortedSet<String> languages = new TreeSet<>(after.languages());
              languages.retainAll(was.keySet());
              languages.forEach(language -> translation(place, language, then, text));
            });
    before.all().forEach((place, text) -> withdrawn(place, text, after));
  }

  private void reworded(Texts.Place place, Text then, Text text) {
    if (!then.original().equals(text.original())) {
      add(Kind.REWORDED, place, "", then.original(), text.original());
    }
  }

  /// A text that is gone from a thing which stays.
  private void withdrawn(Texts.Place place, Text text, Texts after) {
    if (!after.all().containsKey(place) && after.holds(place)) {
      add(Kind.REWORDED, place, "", text.original(), "");
    }
  }

  private void translation(Texts.Place place, String language, Text then, Text text) {
    String before = then.translations().getOrDefault(language, "");
    String after = text.translations().getOrDefault(language, "");
    boolean same = then.original().equals(text.original());
    if (after.isEmpty()) {
      if (!before.isEmpty() || !same) {
        add(Kind.TRANSLATION_MISSING, place, language, before, "");
      }
    } else if (before.isEmpty()) {
      if (same) {
        add(Kind.TRANSLATION_ADDED, place, language, "", after);
      }
    } else if (!before.equals(after)) {
      add(Kind.TRANSLATION_CHANGED, place, language, before, after);
    } else if (!same) {
      add(Kind.TRANSLATION_LEFT, place, language, before, after);
    }
  }

  private void add(Kind kind, Texts.Place place, String language, String before, String after) {
    changes.add(new Change(kind, place.what(), place.id(), place.part(), language, before, after));
  }

  private static Map<String, String> byCode(SortedSet<String> languages) {
    Map<String, String> byCode = new LinkedHashMap<>();
    languages.forEach(language -> byCode.put(language, language));
    return byCode;
  }
}
