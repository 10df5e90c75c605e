package org.palier.domain.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a message may hold between braces, by its French or its English name.
public enum Placeholder {
  ORGANISATION("organisation", "organisation"),
  LINK("lien", "link"),
  END("date de fin", "end date"),
  TERRITORY("territoire", "territory"),
  QUESTIONNAIRE("questionnaire", "questionnaire");

  private final String french;
  private final String english;

  Placeholder(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /// Its name in a language, French where there is none.
  public String in(String language) {
    return language.equals("en") ? english : french;
  }

  static Optional<Placeholder> of(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return Arrays.stream(values())
        .filter(one -> one.french.equals(name) || one.english.equals(name))
        .findFirst();
  }
}
