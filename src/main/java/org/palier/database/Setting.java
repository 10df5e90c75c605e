package org.palier.database;

/// A setting of the database server that keeps what was acknowledged, as it is.
///
/// @param name as the server calls it
/// @param problem what is wrong and what to do, empty when the setting is safe
public record Setting(String name, String value, String problem) {

  /// Whether what is acknowledged under this setting is kept.
  public boolean isSafe() {
    return problem.isEmpty();
  }
}
