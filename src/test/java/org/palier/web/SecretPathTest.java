package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Addresses that carry a secret are known to be such, whichever are added.
@MicronautTest(transactional = false)
class SecretPathTest {

  private static final String SECRET = "k".repeat(43);

  @Inject Router router;

  @Test
  @DisplayName("ASVS 14.2.1: the secret of no address is written in the log")
  void theSecretOfNoAddressIsWrittenInTheLog() {
    List<String> paths =
        router
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toPathString())
            .filter(path -> path.contains("{secret}") || path.contains("{token}"))
            .map(path -> path.replaceAll("\\{(secret|token)}", SECRET))
            .distinct()
            .sorted()
            .toList();

    assertThat(paths).hasSizeGreaterThan(4);
    assertThat(paths)
        .allSatisfy(path -> assertThat(AccessLog.redacted(path)).doesNotContain("kkk"));
  }
}
