package org.palier.command;

import java.net.BindException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import org.palier.start.StartRefused;

/// The failures of a start that an operator can mend, found among their causes and put in words.
final class StartFailures {

  private StartFailures() {}

  /// Empty for a fault of ours, which should show where it happened.
  static Optional<StartRefused> explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<StartRefused> refused = explainOne(cause);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private static Optional<StartRefused> explainOne(Throwable cause) {
    return switch (cause) {
      case StartRefused refused -> Optional.of(refused);
      case BindException taken -> Optional.of(portTaken());
      case SQLInvalidAuthorizationSpecException denied -> Optional.of(accountRefused(denied));
      case SQLNonTransientConnectionException away -> Optional.of(databaseAway(away));
      default -> Optional.empty();
    };
  }

  // What the environment knew is gone with the application that failed.
  private static StartRefused portTaken() {
    String port = Objects.requireNonNullElse(System.getenv("PALIER_PORT"), "8080");
    return new StartRefused(
        "Le port "
            + port
            + " est déjà pris par un autre programme, ou l’adresse d’écoute n’est pas celle de"
            + " cette machine. Arrêtez-le, ou choisissez un autre port avec PALIER_PORT.",
        "Port "
            + port
            + " is already taken by another program, or the listening address is not one of this"
            + " machine. Stop it, or choose another port with PALIER_PORT.");
  }

  private static StartRefused accountRefused(SQLException denied) {
    return new StartRefused(
        "La base de données refuse le compte de DATASOURCES_DEFAULT_USERNAME et"
            + " DATASOURCES_DEFAULT_PASSWORD : "
            + denied.getMessage(),
        "The database refuses the account of DATASOURCES_DEFAULT_USERNAME and"
            + " DATASOURCES_DEFAULT_PASSWORD.");
  }

  private static StartRefused databaseAway(SQLException away) {
    return new StartRefused(
        "La base de données de DATASOURCES_DEFAULT_URL ne répond pas. Est-elle démarrée, et"
            + " joignable d’ici ? "
            + away.getMessage(),
        "The database of DATASOURCES_DEFAULT_URL does not answer. Is it started, and within"
            + " reach?");
  }
}
