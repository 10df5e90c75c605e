package org.palier.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The app on the phone of people in tests.
@Singleton
public class Authenticators {

  private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final SecondFactorRepository factors;

  Authenticators(SecondFactorRepository factors) {
    this.factors = factors;
  }

  /// The code of the key that a page shows.
  public static String code(String page) {
    Matcher key = KEY.matcher(page);
    if (!key.find()) {
      throw new AssertionError("no key: " + page);
    }
    byte[] secret = new byte[Totp.SECRET_BYTES];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (char letter : key.group(1).replace(" ", "").toCharArray()) {
      held = held << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[at++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return now(secret);
  }

  /// A code of the account that was not used yet: time goes on less fast than tests.
  public String code(UUID account) {
    byte[] secret = factors.find(account).orElseThrow().secret();
    factors.set(account, new SecondFactorRepository.Factor(secret, 0), Instant.now());
    return now(secret);
  }

  private static String now(byte[] secret) {
    return Totp.code(secret, Totp.stepAt(Instant.now()));
  }
}
