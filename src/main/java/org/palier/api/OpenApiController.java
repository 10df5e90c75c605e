package org.palier.api;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The description of the API for other programs and their authors.
@Controller("/api/openapi.yml")
class OpenApiController {

  private final String description;

  OpenApiController(ResourceLoader resources) {
    try (InputStream file =
        resources.getResourceAsStream("classpath:openapi/openapi.yml").orElseThrow()) {
      description = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get
  HttpResponse<?> show() {
    return HttpResponse.ok(description).contentType("application/yaml;charset=utf-8");
  }
}
