package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// A file for the visitor to keep. A browser saves it and never shows it in place of a page, where
/// what somebody wrote in it could act in our name.
public final class Download {

  private static final String ALONE = "sandbox; default-src 'none'";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");

  private Download() {}

  public static HttpResponse<byte[]> of(byte[] bytes, String type, String name) {
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .header("Content-Security-Policy", ALONE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /// The name as RFC 6266 has it: in plain letters for what reads no others, and whole.
  static String disposition(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return "attachment; filename=\""
        + NOT_PLAIN.matcher(plain).replaceAll("_")
        + "\"; filename*=UTF-8''"
        + encoded(name);
  }

  /// As RFC 8187 has it: a byte of UTF-8 is itself where it is one of `attr-char`.
  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      if (isItself(one)) {
        text.append((char) one);
      } else {
        text.append('%').append("%02X".formatted(one));
      }
    }
    return text.toString();
  }

  private static boolean isItself(byte one) {
    return one >= 'a' && one <= 'z'
        || one >= 'A' && one <= 'Z'
        || one >= '0' && one <= '9'
        || "!#$&+-.^_`|~".indexOf(one) >= 0;
  }
}
