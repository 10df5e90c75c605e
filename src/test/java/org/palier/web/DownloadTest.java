package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan.pdf | plan.pdf | plan.pdf",
        "Bilan carbone été.pdf | Bilan carbone ete.pdf | Bilan%20carbone%20%C3%A9t%C3%A9.pdf",
        "a\"b;c.txt | a_b_c.txt | a%22b%3Bc.txt",
        "漢.png | _.png | %E6%BC%A2.png",
      })
  @DisplayName("ASVS 5.4.2: a file's name is quoted as RFC 6266 says")
  void aNameIsQuoted(String name, String plain, String whole) {
    assertThat(Download.disposition(name))
        .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole);
  }

  @ParameterizedTest
  @CsvSource({"'a\r\nSet-Cookie: x=1'", "'a\0b'", "'a\u2028b'"})
  @DisplayName("ASVS 5.4.2: no name ends a header")
  void noNameEndsAHeader(String name) {
    assertThat(Download.disposition(name)).matches("[ -~]+");
  }
}
