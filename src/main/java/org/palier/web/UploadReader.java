package org.palier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.netty.handler.codec.http.multipart.MemoryAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads forms with files (`multipart/form-data`), in memory: the server takes no body above its
/// limit.
final class UploadReader {

  private static final int MOST_FIELDS = 100;

  /// Longer than the headers of any part that a browser writes.
  private static final int MOST_UNREAD_BYTES = 8192;

  private UploadReader() {}

  static boolean isUpload(HttpRequest<?> request) {
    return request
        .getContentType()
        .map(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
        .orElse(false);
  }

  /// Of one that breaks off or has no sense, nothing.
  static Upload read(String contentType, byte[] body) {
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    DefaultHttpDataFactory memory = new DefaultHttpDataFactory(false);
    try {
      HttpPostMultipartRequestDecoder decoder =
          new HttpPostMultipartRequestDecoder(
              memory, request, StandardCharsets.UTF_8, MOST_FIELDS, MOST_UNREAD_BYTES);
      try {
        return upload(decoder.getBodyHttpDatas());
      } finally {
        decoder.destroy();
      }
    } catch (ErrorDataDecoderException | TooManyFormFieldsException e) {
      return Upload.NOTHING;
    }
  }

  private static Upload upload(List<InterfaceHttpData> parts) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, UploadedFile> files = new LinkedHashMap<>();
    for (InterfaceHttpData part : parts) {
      if (part instanceof MemoryAttribute field) {
        fields.computeIfAbsent(field.getName(), _ -> new ArrayList<>()).add(field.getValue());
      } else if (part instanceof FileUpload file && !isNotChosen(file)) {
        files.put(file.getName(), new UploadedFile(file.getFilename(), content(file)));
      }
    }
    return new Upload(new Form(fields), files);
  }

  /// What browsers send for a field of a form in which no file was chosen.
  private static boolean isNotChosen(FileUpload file) {
    return file.length() == 0 && file.getFilename().isEmpty();
  }

  private static byte[] content(FileUpload file) {
    try {
      return file.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
