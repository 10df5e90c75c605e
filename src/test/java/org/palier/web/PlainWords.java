package org.palier.web;

/// The words of pages without an application around them.
public final class PlainWords {

  public static final Formats FORMATS = new Formats("Europe/Paris");
  public static final Messages MESSAGES = new Messages(FORMATS);
  public static final ConditionWords CONDITIONS =
      new ConditionWords(MESSAGES, FORMATS, new FactWords(MESSAGES));

  private PlainWords() {}

  /// With ordinary spaces, so that a test can be read.
  public static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
