package org.palier.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A code for the day the authenticator is lost: twelve letters and digits that are not taken for
/// one another, 59 bits, stored as passwords are.
final class RecoveryCode {

  static final int HOW_MANY = 10;
  private static final int LETTERS = 12;
  private static final int GROUP = 4;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  static List<String> fresh() {
    return Stream.generate(RecoveryCode::one).limit(HOW_MANY).toList();
  }

  private static String one() {
    return grouped(
        IntStream.range(0, LETTERS)
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
            .collect(Collectors.joining()));
  }

  /// The code in what was typed, with or without dashes, when it may be one.
  static Optional<String> read(String typed) {
    String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    boolean shaped =
        letters.length() == LETTERS && letters.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
    return shaped ? Optional.of(grouped(letters)) : Optional.empty();
  }

  private static String grouped(String letters) {
    return IntStream.range(0, LETTERS / GROUP)
        .mapToObj(i -> letters.substring(i * GROUP, (i + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }
}
