package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.Recommendation.Raise;
import org.palier.domain.toolbox.Recommendation.Why;
import org.palier.domain.toolbox.Recommendations;

/// Writes the recommendations of a result: all in their order, and the short list.
record RecommendationsJson(JsonGenerator json) {

  void write(Recommendations recommendations) throws IOException {
    json.writeArrayFieldStart("recommendations");
    for (Recommendation recommendation : recommendations.all()) {
      write(recommendation);
    }
    json.writeEndArray();
    texts("shortList", recommendations.shortList());
  }

  private void write(Recommendation recommendation) throws IOException {
    json.writeStartObject();
    json.writeStringField("action", recommendation.action().value());
    json.writeNumberField(
        "gain",
        Ratio.of(recommendation.gain()).times(Ratio.HUNDRED).toDecimal(6, RoundingMode.HALF_UP));
    json.writeNumberField("effort", recommendation.effort());
    texts("requires", recommendation.requires());
    why(recommendation.why());
    json.writeEndObject();
  }

  private void why(Why why) throws IOException {
    json.writeObjectFieldStart("why");
    json.writeArrayFieldStart("raises");
    for (Raise raise : why.raises()) {
      json.writeStartObject();
      json.writeStringField("question", raise.question().value());
      json.writeNumberField("from", raise.from());
      json.writeNumberField("to", raise.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("duties", why.duties());
    id("gateOf", why.gateOf());
    id("requiredBy", why.requiredBy());
    json.writeEndObject();
  }

  private void texts(String key, List<?> ids) throws IOException {
    json.writeArrayFieldStart(key);
    for (Object id : ids) {
      json.writeString(id.toString());
    }
    json.writeEndArray();
  }

  private void id(String key, @Nullable Object id) throws IOException {
    if (id == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, id.toString());
    }
  }
}
