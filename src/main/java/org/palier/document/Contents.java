package org.palier.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Tells what a file is by what is in it.
final class Contents {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
  private static final byte[] PNG_HEADER = "IHDR".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private Contents() {}

  static Optional<FileKind> kind(byte[] content) {
    if (holds(content, 0, PDF)) {
      return Optional.of(FileKind.PDF);
    }
    if (holds(content, 0, PNG) && holds(content, 12, PNG_HEADER)) {
      return Optional.of(FileKind.PNG);
    }
    if (holds(content, 0, JPEG)) {
      return Optional.of(FileKind.JPEG);
    }
    if (holds(content, 0, ZIP)) {
      return OfficeFile.kind(content);
    }
    return isText(content) ? Optional.of(FileKind.TEXT) : Optional.empty();
  }

  private static boolean holds(byte[] content, int at, byte[] sign) {
    return content.length >= at + sign.length
        && Arrays.equals(content, at, at + sign.length, sign, 0, sign.length);
  }

  /// Words and numbers without control signs, which do not begin like a page or a drawing.
  private static boolean isText(byte[] content) {
    boolean begun = false;
    for (byte one : content) {
      if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' || one == 0x7f) {
        return false;
      }
      if (!begun && one > ' ') {
        begun = true;
        if (one == '<') {
          return false;
        }
      }
    }
    return begun;
  }
}
