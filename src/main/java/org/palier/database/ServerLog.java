package org.palier.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What the server wrote in its log.
final class ServerLog {

  private ServerLog() {}

  static String since(Path log, long start) throws IOException {
    byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    return new String(
        Arrays.copyOfRange(all, (int) Math.min(start, all.length), all.length),
        StandardCharsets.UTF_8);
  }
}
