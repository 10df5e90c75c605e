package org.palier.account;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits, each for half a minute (RFC 6238 with SHA-1, which is what authenticator
/// apps understand), from a secret of 20 bytes.
final class Totp {

  static final int SECRET_BYTES = 20;
  private static final int SECONDS = 30;
  private static final int SECRET_LETTERS = SECRET_BYTES * 8 / 5;
  private static final int RADIX = 32;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator(6);

  private Totp() {}

  static long stepAt(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  static String code(byte[] secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// The step whose code was typed: this one, the one before or the one to come, for clocks that
  /// differ, and later than the last one used.
  static Optional<Long> step(byte[] secret, String typed, Instant now, long lastUsed) {
    byte[] given = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long current = stepAt(now);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> step > lastUsed)
        .filter(step -> isSame(code(secret, step), given))
        .boxed()
        .findFirst();
  }

  private static boolean isSame(String code, byte[] given) {
    return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given);
  }

  /// The secret as one types it (RFC 4648, base 32): 20 bytes are 32 letters without padding.
  static String base32(byte[] secret) {
    String digits = new BigInteger(1, secret).toString(RADIX);
    String padded = "0".repeat(SECRET_LETTERS - digits.length()) + digits;
    return padded
        .chars()
        .mapToObj(digit -> String.valueOf(BASE32.charAt(Character.digit(digit, RADIX))))
        .collect(Collectors.joining());
  }

  /// What an authenticator app reads from a QR code.
  static String address(byte[] secret, String email) {
    return "otpauth://totp/Palier:%s?secret=%s&issuer=Palier"
        .formatted(URLEncoder.encode(email, StandardCharsets.UTF_8), base32(secret));
  }
}
