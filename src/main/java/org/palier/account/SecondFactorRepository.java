package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `second_factor` and `recovery_code`.
@Singleton
class SecondFactorRepository {

  private final Statements statements;

  SecondFactorRepository(Statements statements) {
    this.statements = statements;
  }

  /// What an account's codes are made from, and the step of the last one used.
  record Factor(byte[] secret, long lastStep) {

    /// A secret is in no log by accident.
    @Override
    public String toString() {
      return "Factor[…]";
    }
  }

  record Code(int number, String hash) {}

  @Transactional
  Optional<Factor> find(UUID account) {
    return statements.first(
        "SELECT secret, last_step FROM second_factor WHERE account_id = ?",
        row -> new Factor(row.getBytes(1), row.getLong(2)),
        account);
  }

  /// In place of the one before.
  @Transactional
  void set(UUID account, Factor factor, Instant now) {
    statements.run(
        """
        REPLACE INTO second_factor (account_id, secret, since, last_step)
        VALUES (?, ?, ?, ?)
        """,
        account,
        factor.secret(),
        Utc.of(now),
        factor.lastStep());
  }

  /// Whether no later code was used before, by another request either.
  @Transactional
  boolean use(UUID account, long step) {
    return statements.run(
            "UPDATE second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?",
            step,
            account,
            step)
        == 1;
  }

  @Transactional
  void remove(UUID account) {
    statements.run("DELETE FROM second_factor WHERE account_id = ?", account);
    statements.run("DELETE FROM recovery_code WHERE account_id = ?", account);
  }

  @Transactional
  List<Code> codes(UUID account) {
    return statements.find(
        "SELECT number, code_hash FROM recovery_code WHERE account_id = ? ORDER BY number",
        row -> new Code(row.getInt(1), row.getString(2)),
        account);
  }

  /// In place of those before.
  @Transactional
  void setCodes(UUID account, List<String> hashes) {
    statements.run("DELETE FROM recovery_code WHERE account_id = ?", account);
    for (int i = 0; i < hashes.size(); i++) {
      statements.run(
          "INSERT INTO recovery_code (account_id, number, code_hash) VALUES (?, ?, ?)",
          account,
          i + 1,
          hashes.get(i));
    }
  }

  /// Whether it was still there.
  @Transactional
  boolean useCode(UUID account, int number) {
    return statements.run(
            "DELETE FROM recovery_code WHERE account_id = ? AND number = ?", account, number)
        == 1;
  }
}
