package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ThrottleTest {

  @Inject ThrottleRepository repository;

  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final String email = UUID.randomUUID() + "@exemple.fr";
  private final String address = "192.0.2." + UUID.randomUUID();

  private Throttle throttle() {
    InstantSource source = () -> now;
    return new Throttle(repository, source.withZone(ZoneOffset.UTC));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle().failed(email, address + i);
    }
  }

  @Test
  void nineFailuresDoNotSlowDown() {
    fail(9);
    assertThat(throttle().pause(email, "elsewhere")).isEmpty();
  }

  @Test
  void tenFailuresPauseTheAccountForAMinute() {
    fail(10);
    assertThat(throttle().pause(email, "elsewhere")).hasValue(Duration.ofMinutes(1));
  }

  @Test
  void furtherFailuresDoubleThePauseUpToAQuarterOfAnHour() {
    fail(12);
    assertThat(throttle().pause(email, "elsewhere")).hasValue(Duration.ofMinutes(4));
    fail(10);
    assertThat(throttle().pause(email, "elsewhere")).hasValue(Duration.ofMinutes(15));
  }

  @Test
  @DisplayName("ASVS 6.3.1, G12: the owner is not locked out for good")
  void theOwnerIsNotLockedOutForGood() {
    fail(40);
    now = now.plus(Duration.ofMinutes(15));
    assertThat(throttle().pause(email, "elsewhere")).isEmpty();
  }

  @Test
  void aQuietHourForgets() {
    fail(9);
    now = now.plus(Throttle.FORGOTTEN_AFTER).plusSeconds(1);
    fail(1);
    assertThat(throttle().pause(email, "elsewhere")).isEmpty();
  }

  @Test
  void oneAddressTryingFiftyAccountsIsPaused() {
    for (int i = 0; i < 50; i++) {
      throttle().failed(i + email, address);
    }
    assertThat(throttle().pause("someone@exemple.fr", address)).isPresent();
  }

  @Test
  void anOwnSuccessDoesNotFreeTheAddress() {
    for (int i = 0; i < 50; i++) {
      throttle().failed(i + email, address);
    }
    throttle().succeeded(email);
    assertThat(throttle().pause(email, address)).isPresent();
  }

  @Test
  void theCaseOfTheAddressDoesNotMatter() {
    fail(10);
    assertThat(throttle().pause(email.toUpperCase(java.util.Locale.ROOT), "x")).isPresent();
  }
}
