package org.palier.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.web.Prose;
import org.palier.web.Stairs;

/// What `territory/landing` shows: the territory's welcome, and each questionnaire it offers.
record LandingPage(
    String name,
    String base,
    @Nullable Prose own,
    List<Offer> offers,
    @Nullable Stairs stairs,
    List<LevelWords> levels,
    ContactLines contact) {

  LandingPage {
    offers = List.copyOf(offers);
    levels = List.copyOf(levels);
  }

  /// A questionnaire to start.
  record Offer(String address, String title, int themes, int questions) {}

  /// A level in words.
  record LevelWords(int number, String name, String meaning) {}

  boolean hasOneOffer() {
    return offers.size() == 1;
  }
}
