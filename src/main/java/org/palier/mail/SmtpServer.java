package org.palier.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The server that takes our mail, and in whose name it goes out.
record SmtpServer(
    String host, int port, @Nullable Login login, InternetAddress from, Protection protection) {

  private static final String TIME_OUT_MILLIS = "10000";

  /// What the server asks to know us by.
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  /// How the way to the server is protected.
  enum Protection {
    NONE,
    STARTTLS,
    TLS
  }

  Properties sessionProperties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", TIME_OUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIME_OUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIME_OUT_MILLIS);
    properties.setProperty("mail.smtp.from", from.getAddress());
    properties.setProperty("mail.smtp.auth", Boolean.toString(login != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (protection) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }
}
