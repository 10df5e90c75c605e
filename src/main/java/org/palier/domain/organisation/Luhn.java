package org.palier.domain.organisation;

/// The key of French establishment numbers: every second digit from the last but one is doubled,
/// less 9 above 9, and the sum of all is a multiple of 10.
public final class Luhn {

  private Luhn() {}

  static int sum(String digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int counted = fromRight % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum;
  }

  /// The digits with the one that makes their key right.
  public static String completed(String digits) {
    return digits + (10 - sum(digits + "0") % 10) % 10;
  }
}
