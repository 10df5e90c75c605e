package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `staff_invitation`.
@Singleton
class StaffInvitationRepository {

  private final Statements statements;

  StaffInvitationRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  void insert(byte[] tokenHash, StaffInvitation invitation, UUID inviter, Instant expires) {
    statements.run(
        """
        INSERT INTO staff_invitation
          (token_hash, territory_id, email, role, invited_by, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        tokenHash,
        invitation.territory(),
        invitation.email(),
        invitation.role().word(),
        inviter,
        Utc.of(invitation.invitedAt()),
        Utc.of(expires));
  }

  @Transactional
  Optional<StaffInvitation> find(byte[] tokenHash, Instant now) {
    return statements.first(
        """
        SELECT territory_id, email, role, created_at
        FROM staff_invitation
        WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
        """,
        StaffInvitationRepository::invitation,
        tokenHash,
        Utc.of(now));
  }

  /// Those of a territory, or of the network without one, that still stand, the newest first.
  @Transactional
  List<StaffInvitation> standing(@Nullable UUID territory, Instant now) {
    return statements.find(
        """
        SELECT territory_id, email, role, created_at
        FROM staff_invitation
        WHERE territory_id <=> ? AND used_at IS NULL AND expires_at > ?
        ORDER BY created_at DESC, email
        """,
        StaffInvitationRepository::invitation,
        territory,
        Utc.of(now));
  }

  private static StaffInvitation invitation(ResultSet row) throws SQLException {
    return new StaffInvitation(
        row.getObject(1, UUID.class),
        row.getString(2),
        Role.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        Utc.instant(row.getObject(4, LocalDateTime.class)));
  }

  /// Whether this use is the first one.
  @Transactional
  boolean use(byte[] tokenHash, Instant now) {
    return statements.run(
            "UPDATE staff_invitation SET used_at = ? WHERE token_hash = ? AND used_at IS NULL",
            Utc.of(now),
            tokenHash)
        == 1;
  }

  /// All that stand for an address in a territory, or in the network without one.
  @Transactional
  void withdraw(@Nullable UUID territory, String email) {
    statements.run(
        "DELETE FROM staff_invitation WHERE territory_id <=> ? AND email = ? AND used_at IS NULL",
        territory,
        email);
  }

  @Transactional
  int deleteExpired(Instant before) {
    return statements.run("DELETE FROM staff_invitation WHERE expires_at < ?", Utc.of(before));
  }
}
