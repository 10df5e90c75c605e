package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import org.jspecify.annotations.Nullable;

/// Serves the files of `public/`. An address of an older version gives today's file, not to be
/// kept.
@Controller("/assets")
final class AssetController {

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get("/{hash}/{folder}/{file}")
  HttpResponse<byte[]> file(
      String hash,
      String folder,
      String file,
      @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
    return assets
        .find(folder + "/" + file)
        .<HttpResponse<byte[]>>map(asset -> send(asset, hash, encodings))
        .orElseGet(HttpResponse::notFound);
  }

  private static MutableHttpResponse<byte[]> send(
      Assets.Asset asset, String hash, @Nullable String encodings) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>ok()
            .contentType(type(asset.name()))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(
                HttpHeaders.CACHE_CONTROL,
                asset.hash().equals(hash) ? "public, max-age=31536000, immutable" : "no-cache");
    boolean compressed = encodings != null && encodings.contains("gzip");
    return compressed
        ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed())
        : response.body(asset.plain());
  }

  private static MediaType type(String name) {
    return MediaType.of(
        switch (name.substring(name.lastIndexOf('.'))) {
          case ".css" -> "text/css;charset=utf-8";
          case ".js" -> "text/javascript;charset=utf-8";
          case ".svg" -> "image/svg+xml;charset=utf-8";
          case ".webp" -> "image/webp";
          case ".png" -> "image/png";
          case String other -> throw new IllegalArgumentException(other);
        });
  }
}
