package org.palier.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SlugTest {

  @Inject ApplicationContext context;

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Poitou", "1er", "a b", "é", "a/b", "login", "assets", "legal"})
  void whatIsNotASlugNamesNoTerritory(String value) {
    assertThat(Slug.isPossible(value)).isFalse();
    assertThatThrownBy(() -> new Slug(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyFirstWordOfOurAddressesIsReserved() {
    Set<String> words =
        context
            .getBean(Router.class)
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toPathString().split("/", 3)[1])
            .filter(word -> word.matches("[a-z][a-z0-9-]+"))
            .filter(word -> !word.endsWith("-test"))
            .collect(Collectors.toSet());
    assertThat(words).isNotEmpty().isSubsetOf(Slug.RESERVED);
  }
}
