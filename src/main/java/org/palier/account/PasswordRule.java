package org.palier.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Which passwords are refused: short ones, those that are easily guessed, those made of words that
/// stand around. No kind of character is asked for.
final class PasswordRule {

  static final int LEAST = 12;
  static final int MOST = 256;

  /// Ten times what the guesser calls safely unguessable when tries are slowed down (its score 3).
  private static final double LEAST_GUESSES = 1e9;

  /// Guessing takes longer than the rest of the text: what is looked at suffices to be safe.
  private static final int LOOKED_AT = 100;

  private static final int LEAST_WORD = 5;

  private final Zxcvbn guesser = new Zxcvbn();
  private final List<String> frequent = frequentWords();

  enum Fault {
    TOO_SHORT,
    TOO_LONG,
    NAMES_CONTEXT,
    EASILY_GUESSED;

    String words(Messages messages, Language language) {
      return switch (this) {
        case TOO_SHORT -> messages.text(language, "account.password.problem.short", LEAST);
        case TOO_LONG -> messages.text(language, "account.password.problem.long", MOST);
        case NAMES_CONTEXT -> messages.text(language, "account.password.problem.context");
        case EASILY_GUESSED -> messages.text(language, "account.password.problem.guessed");
      };
    }
  }

  /// `context` holds the words that stand around: the territory, the e-mail address.
  Optional<Fault> fault(String password, List<String> context) {
    int length = password.codePointCount(0, password.length());
    if (length < LEAST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (length > MOST) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (namesContext(password, context)) {
      return Optional.of(Fault.NAMES_CONTEXT);
    }
    String start = password.substring(0, Math.min(password.length(), LOOKED_AT));
    List<String> known = new ArrayList<>(context);
    known.addAll(frequent);
    return guesser.measure(start, known).getGuesses() < LEAST_GUESSES
        ? Optional.of(Fault.EASILY_GUESSED)
        : Optional.empty();
  }

  /// The guesser knows the English keyboard and English words; these are the French ones.
  private static List<String> frequentWords() {
    try (InputStream words =
        PasswordRule.class.getResourceAsStream("/account/frequent-words.txt")) {
      return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(word -> !word.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean namesContext(String password, List<String> context) {
    String plain = plain(password);
    return context.stream()
        .map(PasswordRule::plain)
        .filter(word -> word.length() >= LEAST_WORD)
        .anyMatch(plain::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
