package org.palier.rights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.palier.rights.RightsRepository.Owned;

/// Erases people and organisations, each in one transaction: all of it or nothing.
@Singleton
class ErasureService {

  private final RightsRepository repository;

  ErasureService(RightsRepository repository) {
    this.repository = repository;
  }

  /// Organisations that would be left without an owner: those where nobody else works go with the
  /// person, the others need a new owner first.
  record Consequences(List<String> gone, List<String> orphaned) {

    boolean possible() {
      return orphaned.isEmpty();
    }
  }

  Consequences consequences(UUID account) {
    List<Owned> owned = repository.ownedAlone(account);
    return new Consequences(
        owned.stream().filter(one -> !one.others()).map(Owned::name).toList(),
        owned.stream().filter(Owned::others).map(Owned::name).toList());
  }

  /// False where an organisation with other people would be left without an owner.
  @Transactional
  boolean erasePerson(UUID account) {
    List<Owned> owned = repository.ownedAlone(account);
    if (owned.stream().anyMatch(Owned::others)) {
      return false;
    }
    owned.forEach(one -> repository.eraseOrganisation(one.organisation()));
    repository.erasePerson(account);
    return true;
  }

  @Transactional
  void eraseOrganisation(UUID organisation) {
    repository.eraseOrganisation(organisation);
  }
}
