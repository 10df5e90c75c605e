package org.palier.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import org.palier.database.DatabaseAddress;

/// The addresses to open, said once the server answers.
final class Welcome {

  private final String address;
  private final String database;

  Welcome(ApplicationContext context) {
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    address =
        context
            .getProperty("palier.public-url", String.class)
            .filter(url -> !url.isBlank())
            .orElse("http://" + shown(server.getHost()) + ":" + server.getPort())
            .replaceAll("/+$", "");
    database = context.getBean(DatabaseAddress.class).described();
  }

  void print(PrintStream out) {
    out.println(
        """

        Palier est prêt. / Palier is ready.

          Accueil          %1$s/
          Démonstration    %1$s/demo
          Équipe           %1$s/login
          Données          %2$s
        """
            .formatted(address, database));
  }

  private static String shown(String host) {
    return host.equals("127.0.0.1") ? "localhost" : host;
  }
}
