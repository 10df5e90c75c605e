package org.palier.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.start.StartRefused;
import org.palier.web.Token;

/// What the provider says of itself, read as a stranger's word.
class ProviderTest {

  private static final URI BACK = URI.create("http://127.0.0.1:1/sign-in/oidc/callback");

  private final LikeProConnect provider = new LikeProConnect();

  @BeforeEach
  void start() {
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  @DisplayName("ASVS 10.2.1: a challenge (PKCE) is sent where the provider announces it")
  void aChallengeIsSentWhereItIsAnnounced() throws ProviderAway {
    assertThat(entrance()).doesNotContain("code_challenge");

    provider.metadata = with("code_challenge_methods_supported", List.of("S256"));

    assertThat(entrance()).contains("code_challenge=", "code_challenge_method=S256");
  }

  @Test
  void howSomeoneWasRecognisedIsAskedForWhereThatIsAnnounced() throws ProviderAway {
    assertThat(entrance()).contains("claims=");

    provider.metadata = with("claims_parameter_supported", false);

    assertThat(entrance()).doesNotContain("claims=");
  }

  @Test
  @DisplayName("ASVS 10.5.3: a provider that names itself otherwise is nobody's we know")
  void aProviderThatNamesItselfOtherwiseIsRefused() {
    provider.metadata = with("issuer", "https://other.example");

    isAway();
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_endpoint", "userinfo_endpoint", "jwks_uri"})
  void addressesInClearOrOfOurOwnNetworkAreRefused(String name) {
    provider.metadata = with(name, "http://169.254.169.254/latest");

    isAway();
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    provider.metadata = with("service_documentation", "https://" + "x".repeat(300_000));

    isAway();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 500})
  void aProviderInTroubleIsAway(int status) {
    provider.down = status;

    isAway();
  }

  @Test
  void aProviderThatIsNotThereIsAway() {
    provider.close();

    isAway();
  }

  @Test
  void whatItSaidIsKeptForAWhile() throws ProviderAway {
    Provider known = provider(settings());
    known.known();
    provider.down = 500;

    assertThat(known.known().says().getIssuer().getValue()).isEqualTo(provider.issuer());
  }

  @ParameterizedTest
  @CsvSource({
    "http://provider.example, id, secret",
    "https://provider.example, '', secret",
    "https://provider.example, id, ''"
  })
  void settingsThatCouldNotWorkRefuseTheStart(String issuer, String client, String secret) {
    assertThatThrownBy(
            () -> new ProviderSettings(issuer, client, secret, "openid", "", true, false))
        .isInstanceOf(StartRefused.class);
  }

  private void isAway() {
    assertThatThrownBy(this::entrance).isInstanceOf(ProviderAway.class);
  }

  private String entrance() throws ProviderAway {
    ProviderSettings settings = settings();
    return new ProviderAddresses(settings, provider(settings))
        .entrance(Token.fresh(), BACK)
        .toString();
  }

  private ProviderSettings settings() {
    return new ProviderSettings(
        provider.issuer(),
        LikeProConnect.CLIENT,
        LikeProConnect.SECRET,
        "openid email",
        "",
        true,
        false);
  }

  private static Provider provider(ProviderSettings settings) {
    return new Provider(settings, new ProviderCalls(settings), Clock.systemUTC());
  }

  private static UnaryOperator<Map<String, Object>> with(String name, Object value) {
    return says -> {
      Map<String, Object> other = new LinkedHashMap<>(says);
      other.put(name, value);
      return other;
    };
  }
}
