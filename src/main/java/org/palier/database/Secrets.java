package org.palier.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The two passwords of an embedded server: the application's, and the administrator's for backups
/// and repairs.
public record Secrets(String application, String administrator) {

  static Secrets readOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFile.write(file, "application=" + random() + "\nadministrator=" + random() + "\n");
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    return new Secrets(required(read, "application", file), required(read, "administrator", file));
  }

  @Override
  public String toString() {
    return "Secrets[…]";
  }

  private static String required(Properties read, String name, Path file) {
    String value = read.getProperty(name);
    if (value == null || !value.matches("[0-9a-f]{32,}")) {
      throw new IllegalStateException("No usable " + name + " password in " + file);
    }
    return value;
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
