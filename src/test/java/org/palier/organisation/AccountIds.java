package org.palier.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.palier.sql.Statements;

/// The accounts of addresses, for tests that act on someone else.
@Singleton
class AccountIds {

  private final Statements statements;

  AccountIds(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  UUID byEmail(String email) {
    return statements
        .find("SELECT id FROM account WHERE email = ?", row -> row.getObject(1, UUID.class), email)
        .getFirst();
  }
}
