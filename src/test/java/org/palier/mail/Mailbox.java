package org.palier.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.sql.Statements;

/// What would have gone out to an address, for tests that need the link in it.
@Singleton
public class Mailbox {

  private static final Pattern LINK = Pattern.compile("https?://[^/]+(/[A-Za-z0-9/_-]+)");

  private final Statements statements;

  Mailbox(Statements statements) {
    this.statements = statements;
  }

  /// The texts of all mails to an address, the oldest first.
  @Transactional
  public List<String> texts(String address) {
    return statements.find(
        "SELECT text_body FROM outbox WHERE recipient = ? ORDER BY created_at, id",
        row -> row.getString(1),
        address);
  }

  /// The path of the link in the last mail to an address.
  public String lastLink(String address) {
    Matcher link = LINK.matcher(texts(address).getLast());
    if (!link.find()) {
      throw new AssertionError("no link in the last mail to " + address);
    }
    return link.group(1);
  }
}
