package org.palier.web;

import java.util.Locale;
import java.util.Optional;

/// A language the platform speaks.
public enum Language {
  FR("fr", "Français", Locale.FRANCE),
  EN("en", "English", Locale.UK);

  private final String code;
  private final String ownName;
  private final Locale locale;

  Language(String code, String ownName, Locale locale) {
    this.code = code;
    this.ownName = ownName;
    this.locale = locale;
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  public String code() {
    return code;
  }

  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return this == FR ? EN : FR;
  }
}
