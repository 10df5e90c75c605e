package org.palier.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a document may be: by its content, with which the end of its name has to agree. Nothing in
/// which a browser or an office program would run what somebody wrote.
enum FileKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  TEXT("text/plain;charset=utf-8", "txt", "csv");

  private final String type;
  private final List<String> endings;

  FileKind(String type, String... endings) {
    this.type = type;
    this.endings = List.of(endings);
  }

  /// The media type under which it is given out.
  String type() {
    return type;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FileKind> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /// The kind of a file of this name and content; empty where it is none of them, or where the name
  /// says something else than the content.
  static Optional<FileKind> of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Contents.kind(content).filter(kind -> kind.endings.contains(ending));
  }

  /// What a form offers to choose: `.pdf,.png,…`.
  static String accepted() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.endings.stream())
        .map(ending -> "." + ending)
        .reduce((one, other) -> one + "," + other)
        .orElseThrow();
  }
}
