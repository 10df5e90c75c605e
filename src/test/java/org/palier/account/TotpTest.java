package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// RFC 6238, appendix B, SHA-1: a code of six digits is the end of the one of eight.
  @ParameterizedTest
  @DisplayName("ASVS 6.5.5: codes live for 30 seconds, as the standard has them")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void asvs655TheCodesOfTheStandardAreUnderstood(long second, String eight) {
    Instant time = Instant.ofEpochSecond(second);

    assertThat(Totp.code(SECRET, Totp.stepAt(time))).isEqualTo(eight.substring(2));
    assertThat(Totp.step(SECRET, eight.substring(2), time, 0)).hasValue(second / 30);
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void asvs655AClockMayDifferByOneStep(long steps, boolean accepted) {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    String code = Totp.code(SECRET, Totp.stepAt(now) + steps);

    assertThat(Totp.step(SECRET, code, now, 0).isPresent()).isEqualTo(accepted);
  }

  @Test
  @DisplayName("ASVS 6.5.1: a code is good for one use")
  void asvs651ACodeIsGoodForOneUse() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = Totp.stepAt(now);

    assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
  }

  @Test
  void blanksInACodeDoNotMatter() {
    Instant now = Instant.ofEpochSecond(59);

    assertThat(Totp.step(SECRET, " 287 082 ", now, 0)).hasValue(1L);
    assertThat(Totp.step(SECRET, "28708", now, 0)).isEmpty();
    assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
  }

  /// RFC 4648: the letters of the standard's own secret.
  @Test
  void theKeyIsWrittenInBase32() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.base32(new byte[Totp.SECRET_BYTES])).isEqualTo("A".repeat(32));
  }

  @Test
  void theAddressNamesThePlatformAndTheAccount() {
    assertThat(Totp.address(SECRET, "a&b@exemple.fr"))
        .isEqualTo(
            "otpauth://totp/Palier:a%26b%40exemple.fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Palier");
  }

  @Test
  void recoveryCodesAreReadWithOrWithoutDashes() {
    String code = RecoveryCode.fresh().getFirst();

    assertThat(RecoveryCode.read(code)).hasValue(code);
    assertThat(RecoveryCode.read(" " + code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
        .hasValue(code);
    assertThat(RecoveryCode.read("123456")).isEmpty();
    assertThat(RecoveryCode.fresh()).doesNotHaveDuplicates().hasSize(10);
  }
}
