package org.palier.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.start.StartRefused;
import org.palier.territory.Territory;

/// What accounts have beside their password: who needs it, setting it, and whether a typed code is
/// right.
@Singleton
class SecondFactors {

  private final SecondFactorRepository repository;
  private final Throttle throttle;
  private final AuditService audit;
  private final Clock clock;
  private final boolean everyone;

  SecondFactors(
      SecondFactorRepository repository,
      Throttle throttle,
      AuditService audit,
      Clock clock,
      @Value("${palier.second-factor:everyone}") String asked) {
    this.repository = repository;
    this.throttle = throttle;
    this.audit = audit;
    this.clock = clock;
    this.everyone = isForEveryone(asked);
  }

  private static boolean isForEveryone(String asked) {
    return switch (asked) {
      case "administrators" -> false;
      case "everyone" -> true;
      default ->
          throw new StartRefused(
              "PALIER_SECOND_FACTOR vaut « administrators » ou « everyone », pas « "
                  + asked
                  + " ».",
              "PALIER_SECOND_FACTOR is administrators or everyone, not " + asked + ".");
    };
  }

  /// Whether this role has to have one. A synthetic territory holds nobody's data: there it is
  /// offered only, so that a demonstration starts with one password.
  boolean isRequired(Role role, Territory territory) {
    return switch (role) {
      case NETWORK_ADMINISTRATOR -> true;
      case ADMINISTRATOR -> !territory.synthetic();
      case STAFF, FACILITATOR, EDITOR -> everyone && !territory.synthetic();
    };
  }

  boolean isSet(UUID account) {
    return repository.find(account).isPresent();
  }

  int codesLeft(UUID account) {
    return repository.codes(account).size();
  }

  /// The recovery codes, told this once, where the code proves that the app holds the secret.
  @Transactional
  Optional<List<String>> set(UUID account, byte[] secret, String code) {
    return Totp.step(secret, code, clock.instant(), 0)
        .map(
            step -> {
              repository.set(
                  account, new SecondFactorRepository.Factor(secret, step), clock.instant());
              note(AuditKind.SECOND_FACTOR_SET, account);
              return freshCodes(account);
            });
  }

  /// New codes in place of those before.
  @Transactional
  List<String> renew(UUID account) {
    note(AuditKind.RECOVERY_CODES_RENEWED, account);
    return freshCodes(account);
  }

  private List<String> freshCodes(UUID account) {
    List<String> codes = RecoveryCode.fresh();
    repository.setCodes(account, codes.stream().map(PasswordHash::of).toList());
    return codes;
  }

  /// Whether a code of the app or a recovery code was typed, which is used up.
  SigningIn check(UUID account, String typed, String networkAddress) {
    String subject = "second factor " + account;
    Optional<Duration> pause = throttle.pause(subject, networkAddress);
    if (pause.isPresent()) {
      return new SigningIn.TooMany(pause.get());
    }
    if (use(account, typed) || useRecovery(account, typed)) {
      throttle.succeeded(subject);
      return new SigningIn.SignedIn(account);
    }
    throttle.failed(subject, networkAddress);
    note(AuditKind.SECOND_FACTOR_REFUSED, account);
    return new SigningIn.Refused();
  }

  private boolean use(UUID account, String typed) {
    return repository
        .find(account)
        .flatMap(factor -> Totp.step(factor.secret(), typed, clock.instant(), factor.lastStep()))
        .filter(step -> repository.use(account, step))
        .isPresent();
  }

  private boolean useRecovery(UUID account, String typed) {
    boolean used =
        RecoveryCode.read(typed)
            .flatMap(
                code ->
                    repository.codes(account).stream()
                        .filter(it -> PasswordHash.matches(code, it.hash()))
                        .findFirst())
            .filter(it -> repository.useCode(account, it.number()))
            .isPresent();
    if (used) {
      note(AuditKind.RECOVERY_CODE_USED, account);
    }
    return used;
  }

  @Transactional
  void remove(UUID account) {
    if (isSet(account)) {
      repository.remove(account);
      note(AuditKind.SECOND_FACTOR_REMOVED, account);
    }
  }

  private void note(AuditKind kind, UUID account) {
    audit.note(new AuditNote(kind, account, null, ""));
  }
}
