package org.palier.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;

/// Which signatures are believed: those a provider makes with a private key. A shared secret or no
/// signature at all proves nothing.
final class Signatures {

  private static final Set<JWSAlgorithm> BELIEVED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private Signatures() {}

  static <C extends SecurityContext> JWSKeySelector<C> keys(JWKSource<C> keys) {
    return new JWSVerificationKeySelector<>(BELIEVED, keys);
  }
}
