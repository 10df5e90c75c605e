package org.palier.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.palier.referential.Schemas;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class SchemaControllerTest {

  @Inject EmbeddedServer server;

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(server.getURI().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void everySchemaIsServedAsItShipsToAnySite() throws IOException, InterruptedException {
    for (String name : Schemas.NAMES) {
      HttpResponse<String> schema = get("/schemas/" + name + ".schema.json");
      assertThat(schema.statusCode()).isEqualTo(200);
      assertThat(schema.body()).isEqualTo(Schemas.find(name).orElseThrow());
      assertThat(schema.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }
  }

  @Test
  void thereIsNoOther() throws IOException, InterruptedException {
    assertThat(get("/schemas/application.schema.json").statusCode()).isEqualTo(404);
    assertThat(get("/schemas/questionnaire").statusCode()).isEqualTo(404);
  }
}
