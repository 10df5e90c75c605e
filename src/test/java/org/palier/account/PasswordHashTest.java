package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

  @Test
  @DisplayName("ASVS 11.4.2, G12 (CNIL 2022-100): the stored text says Argon2id and its parameters")
  void theStoredTextSaysArgon2idAndItsParameters() {
    assertThat(PasswordHash.of("secret")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void theSamePasswordIsNeverStoredAlike() {
    assertThat(PasswordHash.of("secret")).isNotEqualTo(PasswordHash.of("secret"));
  }

  @Test
  void onlyThePasswordItselfMatches() {
    String hash = PasswordHash.of("sept chevaux");
    assertThat(PasswordHash.matches("sept chevaux", hash)).isTrue();
    assertThat(PasswordHash.matches("sept chevauX", hash)).isFalse();
    assertThat(PasswordHash.matches("", hash)).isFalse();
  }

  @Test
  void anAccentTypedInTwoWaysIsTheSame() {
    assertThat(PasswordHash.matches("e\u0301te\u0301", PasswordHash.of("\u00e9t\u00e9"))).isTrue();
  }

  @Test
  @DisplayName("ASVS 6.2.8: a long password is not cut")
  void aLongPasswordIsNotCut() {
    String hash = PasswordHash.of("a".repeat(200) + "b");
    assertThat(PasswordHash.matches("a".repeat(200) + "c", hash)).isFalse();
  }

  /// Computed by the reference command line: `echo -n password | argon2 somesalt -id -t 2 -k 65536
  /// -p 1 -l 32`.
  @Test
  void theReferenceHashIsUnderstood() {
    assertThat(
            PasswordHash.matches(
                "password",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
        .isTrue();
  }
}
