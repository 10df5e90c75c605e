package org.palier.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// What is noted of the running server, so that the next start finds it again: its port and its
/// process number.
record ServerRecord(int port, long process) {

  static Optional<ServerRecord> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    return Optional.of(
        new ServerRecord(
            Integer.parseInt(read.getProperty("port", "0")),
            Long.parseLong(read.getProperty("process", "0"))));
  }

  void write(Path file) throws IOException {
    PrivateFile.write(file, "port=" + port + "\nprocess=" + process + "\n");
  }
}
