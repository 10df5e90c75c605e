package org.palier.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away, full or read-only from a fault of ours: the first passes, and
/// what was asked may be asked again.
final class Outage {

  /// Disk full (3, 28, 1021, 1114), read-only (1290, 1836), shutting down (1053), lock time-out and
  /// deadlock (1205, 1213), too many connections (1040, 1203, 1226).
  private static final Set<Integer> CODES =
      Set.of(3, 28, 1021, 1040, 1053, 1114, 1203, 1205, 1213, 1226, 1290, 1836);

  private Outage() {}

  static boolean isCauseOf(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (isOutage(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof SQLTransientException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLRecoverableException
        || (cause instanceof SQLException sql && CODES.contains(sql.getErrorCode()));
  }
}
