package org.palier.web;

import java.util.regex.Pattern;

/// A file as it was sent: its content, and the name it had where it came from, without a path, for
/// people to read and never to open a file by. What the sender says of its type is not kept:
/// nothing proves it.
public record UploadedFile(String name, byte[] content) {

  private static final int LONGEST_NAME = 120;
  private static final Pattern NOT_OF_A_NAME =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*]");

  public UploadedFile {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = longest(NOT_OF_A_NAME.matcher(last).replaceAll("_").strip());
  }

  public boolean isLargerThan(long bytes) {
    return content.length > bytes;
  }

  /// The end stays, by which people tell what it is.
  private static String longest(String name) {
    int signs = name.codePointCount(0, name.length());
    return signs <= LONGEST_NAME
        ? name
        : name.substring(name.offsetByCodePoints(0, signs - LONGEST_NAME));
  }

  @Override
  public String toString() {
    return "UploadedFile[" + content.length + "]";
  }
}
