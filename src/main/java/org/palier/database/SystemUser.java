package org.palier.database;

import java.util.List;

/// MariaDB refuses to run as root unless it is told so.
final class SystemUser {

  private SystemUser() {}

  static List<String> argument() {
    return "root".equals(System.getProperty("user.name")) && DataFolder.POSIX
        ? List.of("--user=root")
        : List.of();
  }
}
