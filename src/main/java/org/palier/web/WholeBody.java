package org.palier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// The body of a request, read beside its controller.
final class WholeBody {

  /// What a text, a form or a JSON document may have; only files may be larger.
  private static final long LARGEST_TEXT = 2_097_152;

  private WholeBody() {}

  /// Refuses what says that it is too large before anything is read.
  static void checkAnnounced(HttpRequest<?> request) {
    if (!UploadReader.isUpload(request)) {
      check(request.getContentLength());
    }
  }

  /// Absent where there is nothing to read from.
  static Optional<byte[]> of(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server)) {
      return Optional.empty();
    }
    try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody whole = copy.buffer().join()) {
      if (!UploadReader.isUpload(request)) {
        check(whole.length());
      }
      return Optional.of(whole.toByteArray());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void check(long length) {
    if (length > LARGEST_TEXT) {
      throw new ContentLengthExceededException(LARGEST_TEXT, length);
    }
  }
}
