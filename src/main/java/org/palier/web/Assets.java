package org.palier.web;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The files of `public/`, each served under an address that holds the hash of its content, so that
/// a browser may keep it for good.
@Singleton
public final class Assets {

  private static final Pattern NAME =
      Pattern.compile("(css|js|img)/[a-z0-9._-]+\\.(css|js|svg|png|webp)");
  private static final Map<String, String> FROM_WEBJARS =
      Map.of("js/htmx.min.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  /// A file as it is sent, plain and compressed.
  record Asset(String name, String hash, byte[] plain, byte[] compressed) {}

  /// Where the file is served, `/assets/<hash>/css/palier.css`.
  public String address(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("No file public/" + name));
    return "/assets/" + asset.hash() + "/" + name;
  }

  Optional<Asset> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(read.computeIfAbsent(name, Assets::load));
  }

  private static @Nullable Asset load(String name) {
    String resource = FROM_WEBJARS.getOrDefault(name, "/public/" + name);
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        return null;
      }
      byte[] plain = stream.readAllBytes();
      return new Asset(name, hash(plain), plain, compress(plain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] compress(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
