package org.palier.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a Linux program says of the processor it was built for (ELF, fields `e_ident` and
/// `e_machine`).
final class ElfHeader {

  private static final int AMD64 = 62;
  private static final int AARCH64 = 183;

  private ElfHeader() {}

  /// True for programs of other systems: their loader speaks for itself.
  static boolean runsOn(Path program, String architecture) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(program)) {
      head = in.readNBytes(20);
    }
    if (head.length < 20 || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
      return true;
    }
    int machine = (head[18] & 0xff) | (head[19] & 0xff) << 8;
    return switch (machine) {
      case AMD64 -> architecture.equals("amd64") || architecture.equals("x86_64");
      case AARCH64 -> architecture.equals("aarch64") || architecture.equals("arm64");
      default -> false;
    };
  }
}
