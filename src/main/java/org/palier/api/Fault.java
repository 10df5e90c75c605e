package org.palier.api;

import java.util.Map;

/// A field or a question that is wrong, and a sentence on what to write there.
record Fault(String field, String detail) {

  Map<String, Object> json() {
    return Map.of("field", field, "detail", detail);
  }
}
