package org.palier.domain.analysis;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.domain.exact.Ratio;

/// How hard French texts are to read: the measure of Kandel and Moles (« Application de l’indice de
/// Flesch à la langue française », Cahiers d’études de radio-télévision 19, 1958, p. 253-274), 207
/// − 1.015 × words per sentence − 73.6 × syllables per word. 100 and more is very easy, 60 to 70
/// plain, under 30 very hard. Syllables are counted by their vowels, a mute final e left out.
public record Readability(int words, int sentences, int syllables) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(\\s|$)");
  private static final Pattern VOWELS = Pattern.compile("[aàâäeéèêëiîïoôöuùûüyœæ]+");
  private static final Pattern MUTE_END =
      Pattern.compile("(?<=[^aàâäéèêëiîïoôöuùûüyœæ])(e|es|ent)$");
  private static final Ratio START = Ratio.of(207);
  private static final Ratio PER_WORD_OF_SENTENCE = Ratio.of(1015, 1000);
  private static final Ratio PER_SYLLABLE_OF_WORD = Ratio.of(736, 10);

  /// Of texts read one after the other, each the end of a sentence.
  static Readability of(List<String> texts) {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    for (String text : texts) {
      Matcher word = WORD.matcher(text.toLowerCase(Locale.FRENCH));
      while (word.find()) {
        words++;
        syllables += syllables(word.group());
      }
      sentences += sentences(text);
    }
    return new Readability(words, sentences, syllables);
  }

  /// Empty texts are as easy as can be.
  public Ratio measure() {
    if (words == 0) {
      return START;
    }
    Ratio length = Ratio.of(words, Math.max(1, sentences));
    Ratio weight = Ratio.of(syllables, words);
    return START
        .minus(PER_WORD_OF_SENTENCE.times(length))
        .minus(PER_SYLLABLE_OF_WORD.times(weight));
  }

  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  static int syllables(String word) {
    String heard = MUTE_END.matcher(word).replaceFirst("");
    int groups = (int) VOWELS.matcher(heard).results().count();
    return Math.max(1, groups);
  }

  private static int sentences(String text) {
    if (text.isBlank()) {
      return 0;
    }
    String stripped = text.strip();
    int ends = (int) SENTENCE_END.matcher(stripped).results().count();
    return stripped.matches("(?s).*[.!?…]") ? ends : ends + 1;
  }
}
