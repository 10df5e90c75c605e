package org.palier.web;

import java.util.Map;
import java.util.Optional;

/// A posted form with files, the last one of each field. It is read for who has a session and where
/// the form holds its token; for anyone else it has neither fields nor files, and so has one that
/// breaks off.
public record Upload(Form form, Map<String, UploadedFile> files) {

  static final String ATTRIBUTE = "palier.upload";
  static final Upload NOTHING = new Upload(new Form(Map.of()), Map.of());

  public Upload {
    files = Map.copyOf(files);
  }

  /// Absent as well when no file was chosen.
  public Optional<UploadedFile> file(String field) {
    return Optional.ofNullable(files.get(field));
  }
}
