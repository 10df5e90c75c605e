package org.palier.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses where the embedded server listens: where it did last time, else on a free port.
final class Ports {

  private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

  private Ports() {}

  static int choose(int last) throws IOException {
    if (last == 0) {
      return free();
    }
    if (isFree(last)) {
      return last;
    }
    int other = free();
    LOG.warn(
        "Le port {} de la base de données embarquée est pris par un autre programme : elle écoute"
            + " cette fois sur {}. / Port {} is taken by another program: the embedded database"
            + " listens on {} this time.",
        last,
        other,
        last,
        other);
    return other;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
