package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.mail.EmailAddress.Fault;
import org.palier.mail.EmailAddress.Typed;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marie@commune.example",
        "  marie@commune.example\t",
        "m.o'neil+palier@sous.domaine.example",
        "accueil@hôtel-de-ville.example",
        "info@例え.テスト",
        "a@b.fr"
      })
  void isAnAddress(String typed) {
    assertThat(EmailAddress.read(typed))
        .isEqualTo(new Typed.Right(new EmailAddress(typed.strip())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY",
        "'   '|EMPTY",
        "marie|NOT_ONE_AT",
        "marie@a@b.fr|NOT_ONE_AT",
        "@commune.example|MALFORMED",
        "marie@|MALFORMED",
        "marie@commune|MALFORMED",
        "marie@commune..example|MALFORMED",
        "marie@-commune.example|MALFORMED",
        "marie@192.168.1.1|MALFORMED",
        "marie@[192.168.1.1]|MALFORMED",
        ".marie@commune.example|MALFORMED",
        "marie.@commune.example|MALFORMED",
        "ma rie@commune.example|MALFORMED",
        "rené@commune.example|MALFORMED",
        "Marie <marie@commune.example>|MALFORMED",
        "marie@commune.example,luc@commune.example|NOT_ONE_AT"
      })
  void isNoAddress(String typed, Fault fault) {
    assertThat(EmailAddress.read(typed)).isEqualTo(new Typed.Wrong(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marie@commune.example\r\nBcc: all",
        "marie\n@commune.example",
        "ma\u0000rie@commune.example",
        "marie@commune\u2028.example"
      })
  void aLineBreakInAnAddressIsRefused(String typed) {
    assertThat(EmailAddress.read(typed)).isInstanceOf(Typed.Wrong.class);
  }

  @Test
  void theLongestAddressHas254Characters() {
    String name = "n".repeat(64) + "@";
    String domain = ("a".repeat(60) + ".").repeat(3);
    String rest = "b".repeat(254 - name.length() - domain.length());
    assertThat(EmailAddress.read(name + domain + rest.substring(3) + ".fr"))
        .isEqualTo(new Typed.Right(new EmailAddress(name + domain + rest.substring(3) + ".fr")));
    assertThat(EmailAddress.read(name + domain + rest.substring(2) + ".fr"))
        .isEqualTo(new Typed.Wrong(Fault.TOO_LONG));
  }

  @Test
  void thePartBeforeTheAtHasAtMost64Characters() {
    assertThat(EmailAddress.read("n".repeat(64) + "@a.example")).isInstanceOf(Typed.Right.class);
    assertThat(EmailAddress.read("n".repeat(65) + "@a.example"))
        .isEqualTo(new Typed.Wrong(Fault.TOO_LONG));
  }

  @Test
  void aDomainWithAccentsIsToldToServersInAscii() {
    assertThat(new EmailAddress("Marie@Hôtel.example").onTheWire())
        .isEqualTo("Marie@xn--htel-vqa.example");
  }

  @Test
  void itsTextHidesWhoItIs() {
    assertThat(new EmailAddress("marie@commune.example")).hasToString("m…@commune.example");
  }

  @Test
  void aWrongAddressIsNotRepeatedInTheMessageOfTheError() {
    assertThatThrownBy(() -> new EmailAddress("marie@@commune.example"))
        .hasMessageNotContaining("marie");
  }
}
