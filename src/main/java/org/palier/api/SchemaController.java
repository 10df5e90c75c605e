package org.palier.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.palier.referential.Schemas;

/// The JSON Schemas, for editors and programs; any site may read them.
@Controller("/schemas")
class SchemaController {

  private static final String SUFFIX = ".schema.json";

  @Get("/{file}")
  HttpResponse<?> show(String file) {
    if (!file.endsWith(SUFFIX)) {
      return HttpResponse.notFound();
    }
    return Schemas.find(file.substring(0, file.length() - SUFFIX.length()))
        .<HttpResponse<?>>map(
            schema ->
                HttpResponse.ok(schema)
                    .contentType("application/schema+json;charset=utf-8")
                    .header("Access-Control-Allow-Origin", "*"))
        .orElseGet(HttpResponse::notFound);
  }
}
