package org.palier.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

/// The logos of territories, kept and served as we drew them again, never as they were sent.
@Singleton
public class LogoService {

  /// Bytes of the largest file that is looked at.
  public static final int LARGEST = 1024 * 1024;

  private static final int HASH_LENGTH = 32;

  private final LogoRepository logos;
  private final Clock clock;

  LogoService(LogoRepository logos, Clock clock) {
    this.logos = logos;
    this.clock = clock;
  }

  /// What became of a file.
  public enum Setting {
    SET,
    /// More than `LARGEST` bytes.
    LARGE,
    /// A drawing in SVG, which may hold programs.
    SVG,
    /// Neither PNG nor JPEG.
    OTHER,
    /// More pixels than a logo has.
    PIXELS
  }

  @Transactional
  public Setting set(UUID territory, byte[] file, String alt) {
    if (file.length > LARGEST) {
      return Setting.LARGE;
    }
    return switch (Drawing.read(file)) {
      case Drawing.Drawn(Picture picture) -> {
        logos.put(territory, hash(picture.png()), alt, picture, clock.instant());
        yield Setting.SET;
      }
      case Drawing.Vector() -> Setting.SVG;
      case Drawing.Unknown() -> Setting.OTHER;
      case Drawing.TooLarge() -> Setting.PIXELS;
    };
  }

  /// Says anew what the picture that is there shows.
  @Transactional
  public Setting describe(UUID territory, String alt) {
    logos.describe(territory, alt);
    return Setting.SET;
  }

  @Transactional
  public void remove(UUID territory) {
    logos.remove(territory);
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
