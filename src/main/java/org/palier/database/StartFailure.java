package org.palier.database;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.palier.start.StartRefused;

/// Says why the server ended before it was ready, from the words of its log.
final class StartFailure {

  private static final int LAST_LINES = 15;

  private StartFailure() {}

  static StartRefused explain(DataFolder folder, int port, String log) {
    if (log.contains("Address already in use") || log.contains("Can't start server: Bind on")) {
      return portTaken(port);
    }
    if (log.contains("No space left on device")
        || log.contains("Disk is full")
        || log.contains("disk full")) {
      return diskFull(folder);
    }
    return new StartRefused(
        "La base de données embarquée n’a pas démarré. Fin de son journal ("
            + folder.log()
            + ") :\n"
            + lastLines(log),
        "The embedded database did not start; the end of its log is above.");
  }

  private static StartRefused portTaken(int port) {
    return new StartRefused(
        "Le port "
            + port
            + " de la base de données embarquée vient d’être pris par un autre programme. Relancez"
            + " Palier : il en choisira un autre.",
        "Port "
            + port
            + " of the embedded database was just taken by another program. Start Palier again: it"
            + " will choose another.");
  }

  private static StartRefused diskFull(DataFolder folder) {
    return new StartRefused(
        "Le disque du dossier des données "
            + folder.root()
            + " est plein : la base de données embarquée ne peut pas"
            + " démarrer. Libérez de la place, puis relancez Palier ; les données sont intactes.",
        "The disk of the data folder "
            + folder.root()
            + " is full: the embedded database cannot start. Free some space"
            + " and start Palier again; the data is untouched.");
  }

  private static String lastLines(String log) {
    String[] lines = log.strip().split("\n");
    return Arrays.stream(lines)
        .skip(Math.max(0, lines.length - LAST_LINES))
        .collect(Collectors.joining("\n"));
  }
}
