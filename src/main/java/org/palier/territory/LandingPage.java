package org.palier.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.web.Prose;
import org.palier.web.Stairs;

/// What `territory/landing` shows: the territory's welcome, the questionnaire it offers first, and
/// the others; none where it is `closed`.
record LandingPage(
    String name,
    String base,
    boolean closed,
    Subject subject,
    @Nullable Prose own,
    @Nullable Offer main,
    List<Offer> others,
    @Nullable Stairs stairs,
    List<LevelWords> levels,
    ContactLines contact) {

  LandingPage {
    others = List.copyOf(others);
    levels = List.copyOf(levels);
  }

  /// A questionnaire to start; `minutes` is about what it takes.
  record Offer(String address, String title, int themes, int questions, int minutes) {}

  /// A level in words.
  record LevelWords(int number, String name, String meaning) {}
}
