package org.palier.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.mail.SmtpServer.Login;
import org.palier.mail.SmtpServer.Protection;
import org.palier.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mail server the operator named with `PALIER_SMTP_HOST`, if any. Settings that could not
/// work, or would send a password for all to read, refuse the start.
@Context
class MailServer {

  private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
  private static final int TLS_PORT = 465;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private final @Nullable SmtpServer server;

  MailServer(
      @Value("${palier.smtp.host:}") String host,
      @Value("${palier.smtp.port:587}") int port,
      @Value("${palier.smtp.user:}") String user,
      @Value("${palier.smtp.password:}") String password,
      @Value("${palier.smtp.from:}") String from,
      @Value("${palier.smtp.starttls:true}") boolean startTls) {
    server =
        host.isBlank()
            ? null
            : new SmtpServer(
                host.strip(),
                port,
                login(user, password),
                sender(from),
                protection(port, startTls));
    if (server != null && sendsPasswordInClear(server)) {
      throw new StartRefused(
          "PALIER_SMTP_STARTTLS=false enverrait le mot de passe du serveur de courriel en clair sur"
              + " le réseau : laissez STARTTLS, ou retirez PALIER_SMTP_USER.",
          "PALIER_SMTP_STARTTLS=false would send the mail server's password in clear over the"
              + " network: leave STARTTLS on, or remove PALIER_SMTP_USER.");
    }
  }

  Optional<SmtpServer> smtp() {
    return Optional.ofNullable(server);
  }

  @EventListener
  void tell(ServerStartupEvent started) {
    if (server == null) {
      LOG.info(
          "Aucun serveur de courriel (PALIER_SMTP_HOST) : rien n’est envoyé, le personnel lit les"
              + " courriels sur la page /<territoire>/staff/mail. / No mail server: nothing is"
              + " sent, staff read the mail on the page /<territory>/staff/mail.");
    } else {
      LOG.info(
          "Mail goes out through {}:{} ({})", server.host(), server.port(), server.protection());
    }
  }

  private static @Nullable Login login(String user, String password) {
    return user.isBlank() ? null : new Login(user, password);
  }

  private static Protection protection(int port, boolean startTls) {
    if (port == TLS_PORT) {
      return Protection.TLS;
    }
    return startTls ? Protection.STARTTLS : Protection.NONE;
  }

  private static boolean sendsPasswordInClear(SmtpServer server) {
    return server.login() != null
        && server.protection() == Protection.NONE
        && !THIS_MACHINE.contains(server.host());
  }

  private static InternetAddress sender(String from) {
    try {
      InternetAddress address = new InternetAddress(from, true);
      address.validate();
      return address;
    } catch (AddressException e) {
      throw new StartRefused(
          "PALIER_SMTP_FROM doit donner l’adresse d’où partent les courriels, par exemple"
              + " « Transition <transition@exemple.fr> ».",
          "PALIER_SMTP_FROM must name the address mail comes from, for instance"
              + " “Transition <transition@example.org>”.");
    }
  }
}
