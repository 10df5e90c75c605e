package org.palier.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret of 256 bits that stands for a right: a session, a private link. Only its hash is
/// stored.
public record Token(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Token {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a token");
    }
  }

  public static Token fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(encode(bytes));
  }

  /// The token in a text that came from outside, when it has a token's shape.
  public static Optional<Token> read(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Another secret, made from this one for one use, from which this one can't be found.
  public String derived(String use) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return encode(mac.doFinal(use.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Never the secret: a token ends up in no log by accident.
  @Override
  public String toString() {
    return "Token[…]";
  }
}
