package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.start.StartRefused;

class PublicAddressTest {

  private static PublicAddress address(String publicUrl, boolean insecureHttp, String host) {
    return new PublicAddress(
        () -> {
          throw new IllegalStateException("no server");
        },
        publicUrl,
        insecureHttp,
        host);
  }

  @Test
  void plainHttpIsForThisMachine() {
    PublicAddress address = address("", false, "127.0.0.1");
    assertThat(address.secure()).isFalse();
    assertThat(address.insecureTrial()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', 0.0.0.0", "http://palier.example, 127.0.0.1"})
  void plainHttpForOthersIsRefusedWithTheRemedy(String publicUrl, String host) {
    assertThatThrownBy(() -> address(publicUrl, false, host))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PALIER_PUBLIC_URL")
        .hasMessageContaining("PALIER_INSECURE_HTTP=true");
  }

  @Test
  void aTrialOnALocalNetworkIsAskedFor() {
    assertThat(address("", true, "0.0.0.0").insecureTrial()).isTrue();
  }

  @Test
  void behindATlsProxyLinksAreHttps() {
    PublicAddress address = address("https://palier.example/", false, "0.0.0.0");
    assertThat(address.secure()).isTrue();
    assertThat(address.link("/demo")).isEqualTo("https://palier.example/demo");
  }

  @Test
  void whatIsNotAnAddressIsRefused() {
    assertThatThrownBy(() -> address("palier.example", false, "127.0.0.1"))
        .isInstanceOf(StartRefused.class);
  }
}
