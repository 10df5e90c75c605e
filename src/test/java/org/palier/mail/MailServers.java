package org.palier.mail;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Mail servers for tests of other features.
public final class MailServers {

  private MailServers() {}

  /// A port nobody listens on.
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A real one on this machine, not started.
  public static GreenMail on(int port) {
    return LocalMailServer.smtpOn(port);
  }

  /// One that answers every recipient with this.
  public static AutoCloseable refusing(int port, String answer) {
    return new ScriptedSmtpServer(port).answering("RCPT", answer);
  }
}
