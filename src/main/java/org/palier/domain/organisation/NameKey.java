package org.palier.domain.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What two spellings of one organisation's name have in common: the name in small letters without
/// accents, signs, blanks and legal form. Equal keys are a hint that two are one, never a proof.
public final class NameKey {

  private static final int LONGEST = 160;

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sarl",
          "sas",
          "sasu",
          "sa",
          "eurl",
          "ei",
          "eirl",
          "sci",
          "scop",
          "scic",
          "snc",
          "gie",
          "association",
          "asso",
          "societe",
          "ste",
          "ets",
          "etablissements");

  private NameKey() {}

  /// Of at most 160 letters and digits; blank where the name has none of these.
  public static String of(String name) {
    String plain =
        Normalizer.normalize(name.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe");
    String[] words = plain.split("[^a-z0-9]+");
    String without =
        Arrays.stream(words)
            .filter(word -> !LEGAL_FORMS.contains(word))
            .collect(Collectors.joining());
    String key = without.isEmpty() ? String.join("", words) : without;
    return key.substring(0, Math.min(LONGEST, key.length()));
  }
}
