package org.palier.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that answers what it is told to, where a real one can't be made to. It hangs up on
/// a word whose answer is empty.
final class ScriptedSmtpServer implements AutoCloseable {

  private static final String END_OF_DATA = ".";

  private final ServerSocket door;
  private final Map<String, String> answers = new HashMap<>();
  private final AtomicInteger visits = new AtomicInteger();

  ScriptedSmtpServer() {
    this(0);
  }

  ScriptedSmtpServer(int port) {
    try {
      door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers.putAll(
        Map.of(
            "EHLO",
            "250 hello",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            END_OF_DATA,
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye"));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  ScriptedSmtpServer answering(String word, String answer) {
    answers.put(word, answer);
    return this;
  }

  int port() {
    return door.getLocalPort();
  }

  int visits() {
    return visits.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket visitor = door.accept()) {
        visits.incrementAndGet();
        talk(visitor);
      } catch (IOException hungUp) {
        continue;
      }
    }
  }

  private void talk(Socket visitor) throws IOException {
    var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), US_ASCII));
    OutputStream out = visitor.getOutputStream();
    say(out, "220 scripted");
    boolean inData = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (inData && !line.equals(END_OF_DATA)) {
        continue;
      }
      String word = inData ? END_OF_DATA : line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      String answer = answers.getOrDefault(word, "502 what?");
      if (answer.isEmpty()) {
        return;
      }
      say(out, answer);
      inData = answer.startsWith("354");
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
