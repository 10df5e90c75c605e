package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Utc;
import org.palier.web.Access;
import org.palier.web.Token;

/// Links to an assessment: the private one to come back, and a read-only one to share the result.
@Singleton
public class LinkService {

  private final LinkRepository links;
  private final Clock clock;

  LinkService(LinkRepository links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /// A link as its holder may see it again: its secret is shown once, when it is made.
  public record OpenLink(UUID assessmentId, Access access, Instant createdAt) {}

  @Transactional
  public Token issue(UUID assessmentId, Access access) {
    Token token = Token.fresh();
    links.insert(token.hash(), assessmentId, column(access), now());
    return token;
  }

  /// What a link opens; empty when it is unknown, revoked, or its assessment erased.
  public Optional<OpenLink> open(Token token) {
    return links.findOpen(token.hash()).map(LinkService::openLink);
  }

  public List<OpenLink> openLinksOf(UUID assessmentId) {
    return links.findOpenOf(assessmentId).stream().map(LinkService::openLink).toList();
  }

  /// Ends every link of that kind, and with it what sessions were let into by it.
  @Transactional
  public void revoke(UUID assessmentId, Access access) {
    links.revoke(assessmentId, column(access), now());
  }

  /// Ends every link of that kind and gives the one that takes their place.
  @Transactional
  public Token replaceAll(UUID assessmentId, Access access) {
    revoke(assessmentId, access);
    return issue(assessmentId, access);
  }

  private static String column(Access access) {
    return access.name().toLowerCase(Locale.ROOT);
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }

  private static OpenLink openLink(LinkRow row) {
    return new OpenLink(
        row.assessmentId(),
        Access.valueOf(row.access().toUpperCase(Locale.ROOT)),
        Utc.instant(row.createdAt()));
  }
}
