package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.palier.domain.questionnaire.Condition.Test;

/// Writes the test of a fact, and lists of texts, as a questionnaire writes them.
record TestJson(JsonGenerator json) {

  void write(Test test) throws IOException {
    switch (test) {
      case Test.Is(String value) -> json.writeStringField("is", value);
      case Test.In(List<String> values) -> texts("in", values);
      case Test.AtLeast(BigDecimal bound) -> json.writeNumberField("at_least", bound);
      case Test.Above(BigDecimal bound) -> json.writeNumberField("above", bound);
      case Test.AtMost(BigDecimal bound) -> json.writeNumberField("at_most", bound);
      case Test.Below(BigDecimal bound) -> json.writeNumberField("below", bound);
    }
  }

  void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
