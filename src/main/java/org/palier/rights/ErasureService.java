package org.palier.rights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.rights.RightsRepository.Owned;
import org.palier.tombstone.Tombstone.Kind;
import org.palier.tombstone.TombstoneService;

/// Erases people and organisations, each in one transaction: all of it or nothing. The security log
/// tells who did it, by ids, and a tombstone that it is to stay so.
@Singleton
class ErasureService {

  private final RightsRepository repository;
  private final TombstoneService tombstones;
  private final AuditService audit;

  ErasureService(RightsRepository repository, TombstoneService tombstones, AuditService audit) {
    this.repository = repository;
    this.tombstones = tombstones;
    this.audit = audit;
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

  /// False where an organisation with other people would be left without an owner. `by` is who
  /// asked for it, null for the platform itself.
  @Transactional
  boolean erasePerson(UUID account, @Nullable UUID by) {
    List<Owned> owned = repository.ownedAlone(account);
    if (owned.stream().anyMatch(Owned::others)) {
      return false;
    }
    owned.forEach(one -> eraseOrganisation(one.organisation(), by));
    erasePersonAlone(account, by);
    return true;
  }

  /// Leaves the organisations that the person owned.
  @Transactional
  void erasePersonAlone(UUID account, @Nullable UUID by) {
    repository.erasePerson(account);
    tombstones.bury(Kind.PERSON, account);
    audit.note(new AuditNote(AuditKind.ERASED, by, null, "person " + account));
  }

  @Transactional
  void eraseOrganisation(UUID organisation, @Nullable UUID by) {
    UUID territory = repository.territoryOf(organisation).orElse(null);
    repository.eraseOrganisation(organisation);
    tombstones.bury(Kind.ORGANISATION, organisation);
    audit.note(new AuditNote(AuditKind.ERASED, by, territory, "organisation " + organisation));
  }
}
