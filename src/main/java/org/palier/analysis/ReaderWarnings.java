package org.palier.analysis;

import org.palier.analysis.AuthorReport.Told;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.referential.Problem;

/// What the reader can live with, as findings.
final class ReaderWarnings {

  private static final String MISSING = "missing translation of ";
  private static final String ORIGINAL = "this is the original: ";

  private ReaderWarnings() {}

  static Told told(Problem warning) {
    String sentence = warning.sentence();
    if (sentence.startsWith(MISSING)) {
      String text = sentence.substring(MISSING.length()).replace("“", "« ").replace("”", " »");
      return told(Kind.TRANSLATION_MISSING, warning, "la traduction manque : " + text);
    }
    if (sentence.startsWith(ORIGINAL)) {
      return told(
          Kind.TRANSLATION_MISSING,
          warning,
          "le texte est celui de l’original : traduisez-le, ou citez son chemin sous `same`");
    }
    return told(Kind.READING_WARNING, warning, "à la lecture : " + sentence);
  }

  private static Told told(Kind kind, Problem warning, String sentence) {
    return new Told(
        kind,
        warning.path(),
        "",
        new Problem(warning.file(), warning.line(), warning.path(), sentence));
  }
}
