package org.palier.territory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.regex.Pattern;

/// The logos of territories: the same for ever at their address.
@Controller("/assets/logo")
final class LogoController {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

  private final LogoRepository logos;

  LogoController(LogoRepository logos) {
    this.logos = logos;
  }

  static String address(String hash) {
    return "/assets/logo/" + hash + ".png";
  }

  @Get("/{hash}.png")
  HttpResponse<byte[]> png(String hash) {
    return HASH.matcher(hash).matches()
        ? logos
            .content(hash)
            .<HttpResponse<byte[]>>map(
                png ->
                    HttpResponse.ok(png)
                        .contentType(MediaType.IMAGE_PNG_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .orElseGet(HttpResponse::notFound)
        : HttpResponse.notFound();
  }
}
