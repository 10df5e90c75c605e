package org.palier.web;

/// The words of pages without an application around them.
public final class PlainWords {

  public static final Formats FORMATS = new Formats("Europe/Paris");
  public static final Messages MESSAGES = new Messages(FORMATS);
  public static final ConditionWords CONDITIONS =
      new ConditionWords(MESSAGES, FORMATS, new FactWords(MESSAGES));

  public static final FactWords FACTS = new FactWords(MESSAGES);
  private static final Pages PAGES =
      new Pages(new Templates(new TemplateHelpers(MESSAGES, FORMATS, new Assets())), MESSAGES);

  private PlainWords() {}

  /// A whole page as its visitor gets it.
  public static String page(Language language, String view, Object page) {
    Place place = new Place("demo", "Pays d’Exemple");
    Visit visit =
        new Visit(language, place, null, "/" + view, false, false, false, "http://localhost");
    return java.util.Objects.requireNonNull(PAGES.render(visit, view, page).body());
  }

  /// With ordinary spaces, so that a test can be read.
  public static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
