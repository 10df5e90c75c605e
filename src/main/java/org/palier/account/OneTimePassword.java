package org.palier.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A random password made to be typed once from a screen: five groups of four letters and figures
/// that can't be taken for one another, about 98 bits.
final class OneTimePassword {

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  static String fresh() {
    return IntStream.range(0, 5).mapToObj(group -> four()).collect(Collectors.joining("-"));
  }

  private static String four() {
    return RANDOM
        .ints(4, 0, ALPHABET.length())
        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
        .collect(Collectors.joining());
  }
}
