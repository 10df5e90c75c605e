package org.palier.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `organisation_member`, `organisation_request` and `organisation_invitation`.
@Singleton
class MemberRepository {

  private final Statements statements;

  MemberRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<MemberRole> role(UUID organisation, UUID account) {
    return statements.first(
        """
        SELECT role
        FROM organisation_member
        WHERE organisation_id = ? AND account_id = ?
        """,
        row -> MemberRole.of(row.getString(1)).orElseThrow(),
        organisation,
        account);
  }

  @Transactional
  List<Organisation> organisationsOf(UUID account) {
    return statements.find(
        """
        SELECT o.id, o.territory_id, o.name, o.siret, o.rna, o.commune
        FROM organisation_member m
          JOIN organisation o ON o.id = m.organisation_id
        WHERE m.account_id = ?
        ORDER BY o.name, o.id
        """,
        OrganisationRepository::organisation,
        account);
  }

  @Transactional
  List<Member> members(UUID organisation) {
    return statements.find(
        """
        SELECT m.account_id, a.name, a.email, m.role, m.since
        FROM organisation_member m
          JOIN account a ON a.id = m.account_id
        WHERE m.organisation_id = ?
        ORDER BY m.role, m.since, m.account_id
        """,
        MemberRepository::member,
        organisation);
  }

  /// A member already stays what they are.
  @Transactional
  void add(UUID organisation, UUID account, MemberRole role, Instant now) {
    statements.run(
        """
        INSERT IGNORE INTO organisation_member (organisation_id, account_id, role, since)
        VALUES (?, ?, ?, ?)
        """,
        organisation,
        account,
        role.word(),
        Utc.of(now));
  }

  /// The owners of an organisation, held for the rest of the transaction so that two can't leave at
  /// once.
  @Transactional
  List<UUID> lockOwners(UUID organisation) {
    return statements.find(
        """
        SELECT account_id
        FROM organisation_member
        WHERE organisation_id = ? AND role = 'owner'
        ORDER BY account_id
        FOR UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        organisation);
  }

  @Transactional
  int changeRole(UUID organisation, UUID account, MemberRole role) {
    return statements.run(
        "UPDATE organisation_member SET role = ? WHERE organisation_id = ? AND account_id = ?",
        role.word(),
        organisation,
        account);
  }

  @Transactional
  int remove(UUID organisation, UUID account) {
    return statements.run(
        "DELETE FROM organisation_member WHERE organisation_id = ? AND account_id = ?",
        organisation,
        account);
  }

  /// Someone who asks to be let in; `assessment` is what they bring along, null without.
  record Request(
      UUID account, String name, String email, @Nullable UUID assessment, Instant askedAt) {}

  @Transactional
  void ask(UUID organisation, UUID account, @Nullable UUID assessment, Instant now) {
    statements.run(
        """
        INSERT INTO organisation_request (organisation_id, account_id, assessment_id, asked_at)
        VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE assessment_id = VALUES(assessment_id)
        """,
        organisation,
        account,
        assessment,
        Utc.of(now));
  }

  @Transactional
  List<Request> requests(UUID organisation) {
    return statements.find(
        """
        SELECT r.account_id, a.name, a.email, r.assessment_id, r.asked_at
        FROM organisation_request r
          JOIN account a ON a.id = r.account_id
        WHERE r.organisation_id = ?
        ORDER BY r.asked_at, r.account_id
        """,
        MemberRepository::request,
        organisation);
  }

  @Transactional
  List<Organisation> askedBy(UUID account) {
    return statements.find(
        """
        SELECT o.id, o.territory_id, o.name, o.siret, o.rna, o.commune
        FROM organisation_request r
          JOIN organisation o ON o.id = r.organisation_id
        WHERE r.account_id = ?
        ORDER BY r.asked_at, o.id
        """,
        OrganisationRepository::organisation,
        account);
  }

  @Transactional
  int deleteRequest(UUID organisation, UUID account) {
    return statements.run(
        "DELETE FROM organisation_request WHERE organisation_id = ? AND account_id = ?",
        organisation,
        account);
  }

  /// An address asked in.
  record Invitation(String email, MemberRole role, Instant invitedAt) {}

  @Transactional
  void invite(UUID organisation, Invitation invitation, UUID inviter, Instant expires) {
    statements.run(
        """
        INSERT INTO organisation_invitation
          (organisation_id, email, role, invited_by, invited_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE
          role = VALUES(role), invited_by = VALUES(invited_by),
          invited_at = VALUES(invited_at), expires_at = VALUES(expires_at)
        """,
        organisation,
        invitation.email(),
        invitation.role().word(),
        inviter,
        Utc.of(invitation.invitedAt()),
        Utc.of(expires));
  }

  @Transactional
  List<Invitation> invitations(UUID organisation, Instant now) {
    return statements.find(
        """
        SELECT email, role, invited_at
        FROM organisation_invitation
        WHERE organisation_id = ? AND expires_at > ?
        ORDER BY email
        """,
        row ->
            new Invitation(
                row.getString(1),
                MemberRole.of(row.getString(2)).orElseThrow(),
                Utc.instant(row.getObject(3, LocalDateTime.class))),
        organisation,
        Utc.of(now));
  }

  @Transactional
  List<Organisation> inviting(String email, Instant now) {
    return statements.find(
        """
        SELECT o.id, o.territory_id, o.name, o.siret, o.rna, o.commune
        FROM organisation_invitation i
          JOIN organisation o ON o.id = i.organisation_id
        WHERE i.email = ? AND i.expires_at > ?
        ORDER BY o.name, o.id
        """,
        OrganisationRepository::organisation,
        email,
        Utc.of(now));
  }

  /// Uses an invitation up, and tells the role it gave; empty where there is none any more.
  @Transactional
  Optional<MemberRole> accept(UUID organisation, String email, Instant now) {
    Optional<MemberRole> role =
        statements.first(
            """
            SELECT role
            FROM organisation_invitation
            WHERE organisation_id = ? AND email = ? AND expires_at > ?
            FOR UPDATE
            """,
            row -> MemberRole.of(row.getString(1)).orElseThrow(),
            organisation,
            email,
            Utc.of(now));
    withdraw(organisation, email);
    return role;
  }

  @Transactional
  int withdraw(UUID organisation, String email) {
    return statements.run(
        "DELETE FROM organisation_invitation WHERE organisation_id = ? AND email = ?",
        organisation,
        email);
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        MemberRole.of(row.getString(4)).orElseThrow(),
        Utc.instant(row.getObject(5, LocalDateTime.class)));
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, UUID.class),
        Utc.instant(row.getObject(5, LocalDateTime.class)));
  }
}
