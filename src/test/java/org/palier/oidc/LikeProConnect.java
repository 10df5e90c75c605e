package org.palier.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// An OpenID provider that does what ProConnect does: it refuses parameters it does not announce
/// and short states, its codes serve once and for 30 seconds, its user info is a signed token, and
/// it tells how someone was recognised to those who ask.
final class LikeProConnect implements AutoCloseable {

  static final String CLIENT = "palier-client";
  static final String SECRET = "a secret between two servers";

  private static final String ID = "proconnect";
  private static final Duration CODES_LIVE = Duration.ofSeconds(30);
  private static final Set<String> PARAMETERS =
      Set.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "claims",
          "state",
          "nonce",
          "prompt",
          "idp_hint",
          "login_hint");

  /// Who is at the provider.
  record Person(
      String subject,
      String email,
      @Nullable Boolean emailVerified,
      @Nullable String siret,
      List<String> methods,
      @Nullable String level) {

    Person(String subject, String email, boolean verified) {
      this(subject, email, verified, null, List.of("pwd"), null);
    }

    Person with(List<String> amr) {
      return new Person(subject, email, emailVerified, siret, amr, level);
    }

    Person at(String workplace) {
      return new Person(subject, email, emailVerified, workplace, methods, level);
    }
  }

  /// A code that was given out: when, and what was asked for with it.
  private record Code(Duration at, boolean methodsAsked) {}

  private final Keys keys = new Keys();
  private final OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);
  private final OAuth2Config config =
      new OAuth2Config(false, null, null, false, tokens, Set.of(new Callback()));
  private final Route standard = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
  private final MockOAuth2Server server = new MockOAuth2Server(config, new Particularities());
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, Person> bearers = new ConcurrentHashMap<>();

  private volatile Person person = new Person("nobody", "nobody@exemple.fr", true);
  private volatile Duration time = Duration.ZERO;
  private volatile boolean methodsAsked;

  /// What a test bends.
  volatile UnaryOperator<String> idToken = token -> token;

  volatile UnaryOperator<Map<String, Object>> userInfo = claims -> claims;
  volatile UnaryOperator<String> userInfoToken = token -> token;
  volatile UnaryOperator<Map<String, Object>> metadata = says -> says;
  volatile boolean signed = true;
  volatile long expiry = 60;
  volatile int down;

  /// The parameters of the last address of ours that was visited.
  volatile Map<String, String> asked = Map.of();

  void start() {
    server.start();
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /// As at the start, whatever a test did.
  void straighten() {
    idToken = token -> token;
    userInfo = claims -> claims;
    userInfoToken = token -> token;
    metadata = says -> says;
    signed = true;
    expiry = 60;
    down = 0;
  }

  String issuer() {
    return server.issuerUrl(ID).toString();
  }

  /// What the platform is told to sign in here.
  Map<String, String> properties() {
    return Map.of(
        "palier.oidc.issuer",
        issuer(),
        "palier.oidc.client-id",
        CLIENT,
        "palier.oidc.client-secret",
        SECRET);
  }

  /// Follows where we send a browser, and gives the page of ours to which it is sent back.
  static String sendsBack(HttpResponse<String> departure) {
    String address = departure.headers().firstValue("Location").orElseThrow();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      URI back = URI.create(answer.headers().firstValue("Location").orElse(answer.body()));
      return back.getRawPath() + "?" + back.getRawQuery();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void isVisitedBy(Person someone) {
    person = someone;
  }

  void wait(Duration duration) {
    time = time.plus(duration);
  }

  void changeKeys() {
    keys.current = Keys.fresh();
  }

  RSAKey key() {
    return keys.current;
  }

  /// Signs any claims as the provider does.
  String sign(Map<String, Object> claims) {
    return tokens.jwt(claims, Duration.ofSeconds(60), ID).serialize();
  }

  private static final class Keys extends KeyProvider {

    private volatile RSAKey current = fresh();

    private static RSAKey fresh() {
      try {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public JWK signingKey(String keyId) {
      return current;
    }
  }

  private final class Callback implements OAuth2TokenCallback {

    @Override
    public String issuerId() {
      return ID;
    }

    @Override
    public String subject(TokenRequest request) {
      return person.subject();
    }

    @Override
    public String typeHeader(TokenRequest request) {
      return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
      return List.of(CLIENT);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      Map<String, Object> claims = new LinkedHashMap<>();
      if (methodsAsked) {
        claims.put("amr", person.methods());
      }
      if (person.level() != null) {
        claims.put("acr", person.level());
      }
      return claims;
    }

    @Override
    public long tokenExpiry() {
      return expiry;
    }
  }

  private final class Particularities implements Route {

    @Override
    public boolean match(OAuth2HttpRequest request) {
      return true;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      if (down != 0) {
        return answer(down, "text/plain", "down");
      }
      String path = request.getUrl().encodedPath();
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "openid-configuration" -> json(200, metadata.apply(says()));
        case "authorize" -> authorize(request);
        case "token" -> token(request);
        case "userinfo" -> userInfo(request);
        default -> standard.invoke(request);
      };
    }
  }

  private Map<String, Object> says() {
    String issuer = issuer();
    Map<String, Object> says = new LinkedHashMap<>();
    says.put("issuer", issuer);
    says.put("authorization_endpoint", issuer + "/authorize");
    says.put("token_endpoint", issuer + "/token");
    says.put("userinfo_endpoint", issuer + "/userinfo");
    says.put("end_session_endpoint", issuer + "/endsession");
    says.put("jwks_uri", issuer + "/jwks");
    says.put("response_types_supported", List.of("code"));
    says.put("subject_types_supported", List.of("public"));
    says.put("id_token_signing_alg_values_supported", List.of("RS256"));
    says.put("userinfo_signing_alg_values_supported", List.of("RS256"));
    says.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
    says.put("claims_parameter_supported", true);
    return says;
  }

  private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
    Map<String, String> given = parameters(request.getUrl().encodedQuery());
    asked = given;
    Set<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(PARAMETERS);
    boolean announced =
        metadata.apply(says()).containsKey("code_challenge_methods_supported")
            && Set.of("code_challenge", "code_challenge_method").containsAll(unknown);
    if (!unknown.isEmpty() && !announced
        || given.getOrDefault("state", "").length() < 32
        || given.getOrDefault("nonce", "").length() < 32) {
      return answer(400, "text/plain", "Y000400 " + unknown);
    }
    OAuth2HttpResponse response = standard.invoke(request);
    String location = String.valueOf(response.getHeaders().get("location"));
    String code = parameters(URI.create(location).getRawQuery()).getOrDefault("code", "");
    codes.put(code, new Code(time, given.getOrDefault("claims", "").contains("amr")));
    return response;
  }

  private OAuth2HttpResponse token(OAuth2HttpRequest request) {
    Map<String, String> form = parameters(request.getBody());
    Code code = codes.remove(form.getOrDefault("code", ""));
    boolean fresh = code != null && time.minus(code.at()).compareTo(CODES_LIVE) <= 0;
    if (!fresh
        || !CLIENT.equals(form.get("client_id"))
        || !SECRET.equals(form.get("client_secret"))) {
      return json(400, Map.of("error", "invalid_grant"));
    }
    methodsAsked = code.methodsAsked();
    OAuth2HttpResponse response = standard.invoke(request);
    Map<String, Object> granted = read(String.valueOf(response.getBody()));
    bearers.put(String.valueOf(granted.get("access_token")), person);
    granted.put("id_token", idToken.apply(String.valueOf(granted.get("id_token"))));
    return json(200, granted);
  }

  private OAuth2HttpResponse userInfo(OAuth2HttpRequest request) {
    String bearer = String.valueOf(request.getHeaders().get("Authorization"));
    Person known = bearers.get(bearer.replaceFirst("^Bearer ", ""));
    if (known == null) {
      return json(401, Map.of("error", "invalid_token"));
    }
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("aud", CLIENT);
    claims.put("sub", known.subject());
    claims.put("email", known.email());
    claims.put("given_name", "Camille");
    claims.put("usual_name", "Martin");
    if (known.emailVerified() != null) {
      claims.put("email_verified", known.emailVerified());
    }
    if (known.siret() != null) {
      claims.put("siret", known.siret());
    }
    Map<String, Object> told = userInfo.apply(claims);
    return signed
        ? answer(200, "application/jwt", userInfoToken.apply(sign(told)))
        : json(200, told);
  }

  private static OAuth2HttpResponse json(int status, Map<String, Object> body) {
    return answer(status, "application/json", JSONObjectUtils.toJSONString(body));
  }

  private static OAuth2HttpResponse answer(int status, String type, String body) {
    return new OAuth2HttpResponse(Headers.of("Content-Type", type), status, body, null);
  }

  private static Map<String, Object> read(String json) {
    try {
      return new LinkedHashMap<>(JSONObjectUtils.parse(json));
    } catch (ParseException e) {
      throw new IllegalStateException(json, e);
    }
  }

  static Map<String, String> parameters(@Nullable String query) {
    return query == null || query.isEmpty()
        ? Map.of()
        : Stream.of(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> decoded(pair[0]), pair -> decoded(pair.length > 1 ? pair[1] : "")));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
