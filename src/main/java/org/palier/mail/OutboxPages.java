package org.palier.mail;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.palier.mail.OutboxPage.Line;
import org.palier.sql.Utc;
import org.palier.territory.Territory;
import org.palier.web.StaffNav;

/// Makes the page of a territory's mail.
@Singleton
class OutboxPages {

  static final int LINES = 20;

  private final OutboxRepository outbox;
  private final MailServer server;

  OutboxPages(OutboxRepository outbox, MailServer server) {
    this.outbox = outbox;
    this.server = server;
  }

  OutboxPage page(Territory territory, int number) {
    boolean sending = server.smtp().isPresent();
    String base = "/" + territory.slug() + "/staff";
    List<OutboxRow> rows =
        outbox.ofTerritory(territory.id(), LINES + 1, Math.multiplyExact(number - 1, LINES));
    return new OutboxPage(
        StaffNav.of(territory.slug(), StaffNav.Part.MAIL),
        sending,
        rows.stream().limit(LINES).map(row -> line(row, sending)).toList(),
        number > 1 ? base + "/mail?page=" + (number - 1) : null,
        rows.size() > LINES ? base + "/mail?page=" + (number + 1) : null);
  }

  private static Line line(OutboxRow row, boolean sending) {
    Fate fate = fate(row);
    return new Line(
        sending ? new EmailAddress(row.recipient()).masked() : row.recipient(),
        row.subject(),
        row.language(),
        fate.words(),
        fate.at(),
        row.lastError(),
        sending ? "" : row.textBody());
  }

  /// What became of a mail, and when.
  private record Fate(String words, Instant at) {}

  private static Fate fate(OutboxRow row) {
    LocalDateTime sent = row.sentAt();
    LocalDateTime failed = row.failedAt();
    if (sent != null) {
      return new Fate("mail.state.sent", Utc.instant(sent));
    }
    if (failed != null) {
      return new Fate("mail.state.failed", Utc.instant(failed));
    }
    return row.attempts() == 0
        ? new Fate("mail.state.waiting", Utc.instant(row.createdAt()))
        : new Fate("mail.state.again", Utc.instant(row.nextAttemptAt()));
  }
}
