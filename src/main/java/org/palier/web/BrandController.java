package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// The style sheet of a territory's colour: the same for ever at its address.
@Controller("/assets/brand")
final class BrandController {

  private static final MediaType CSS = MediaType.of("text/css;charset=utf-8");

  @Get("/{digits}.css")
  HttpResponse<String> css(String digits) {
    return BrandColour.read(digits)
        .filter(BrandColour::isReadable)
        .<HttpResponse<String>>map(
            colour ->
                HttpResponse.ok(colour.css())
                    .contentType(CSS)
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .orElseGet(HttpResponse::notFound);
  }
}
