package org.palier.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is visiting, as far as the cookie proves it: perhaps an account, and the assessments opened
/// by their private links. `proof` is what the account was proved by.
public record Session(
    Token token, @Nullable UUID accountId, Proof proof, Map<UUID, Access> assessments) {

  public Session {
    assessments = Map.copyOf(assessments);
  }

  public Optional<UUID> account() {
    return Optional.ofNullable(accountId);
  }

  public boolean mayRead(UUID assessment) {
    return assessments.containsKey(assessment);
  }

  public boolean mayEdit(UUID assessment) {
    return assessments.get(assessment) == Access.EDIT;
  }

  String csrf() {
    return token.derived("csrf");
  }
}
