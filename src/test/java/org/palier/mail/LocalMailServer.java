package org.palier.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;

/// A real mail server on this machine, given time to start on a busy one.
final class LocalMailServer {

  private static final int ANY_PORT = 0;
  private static final long START_MILLIS = 60_000;

  private LocalMailServer() {}

  static GreenMail smtp() {
    return new GreenMail(setup(ANY_PORT, ServerSetup.PROTOCOL_SMTP));
  }

  static GreenMail smtpOn(int port) {
    return new GreenMail(setup(port, ServerSetup.PROTOCOL_SMTP));
  }

  static GreenMail speaking(String... protocols) {
    return new GreenMail(
        Arrays.stream(protocols)
            .map(protocol -> setup(ANY_PORT, protocol))
            .toArray(ServerSetup[]::new));
  }

  private static ServerSetup setup(int port, String protocol) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(START_MILLIS);
    return setup;
  }
}
