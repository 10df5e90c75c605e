package org.palier.tombstone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says that something was erased: its kind and the SHA-256 of its id, in 64 hexadecimal digits. An
/// id has at least 74 random bits, so that it can't be found from the hash.
public record Tombstone(Kind kind, String hash) {

  private static final Pattern LINE =
      Pattern.compile("\\berased (person|organisation|assessment) ([0-9a-f]{64})\\b");

  /// What can be erased.
  public enum Kind {
    PERSON,
    ORGANISATION,
    ASSESSMENT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Tombstone {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(hash);
    }
  }

  public static Tombstone of(Kind kind, UUID id) {
    return new Tombstone(kind, HexFormat.of().formatHex(sha256(id.toString())));
  }

  /// As it stands in lists and in the log of the platform.
  public String line() {
    return "erased " + kind.word() + " " + hash;
  }

  /// Those that a line tells of, whatever stands around them.
  public static Stream<Tombstone> in(String line) {
    return LINE.matcher(line)
        .results()
        .map(found -> new Tombstone(Kind.of(found.group(1)), found.group(2)));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
