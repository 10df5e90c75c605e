package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import org.junit.jupiter.api.Test;

/// A trial on a local network says on each page what it is.
@Property(name = "palier.public-url", value = "http://192.168.1.5:8080")
@Property(name = "palier.insecure-http", value = "true")
class InsecureTrialTest extends HttpTest {

  @Test
  void everyPageWarns() {
    assertThat(get("/web-test").body()).contains("class=\"banner\"", "n’est pas chiffrée");
    assertThat(get("/nowhere").body()).contains("class=\"banner\"");
  }
}
