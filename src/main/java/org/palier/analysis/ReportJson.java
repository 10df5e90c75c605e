package org.palier.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.palier.analysis.AuthorReport.Told;
import org.palier.domain.analysis.Influence;
import org.palier.domain.analysis.Readability;
import org.palier.domain.analysis.Spot;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;

/// The reports as JSON, for machines.
public final class ReportJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(List<AuthorReport> reports) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (AuthorReport report : reports) {
        new ReportJson(json).report(report);
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private void report(AuthorReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("questionnaire", report.questionnaire().reference());
    told("findings", report.findings());
    told("waived", report.waived());
    json.writeArrayFieldStart("influence");
    for (Influence influence : report.analysis().influences()) {
      influence(influence);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("readability");
    for (Map.Entry<Spot, Readability> reading : report.analysis().readings().entrySet()) {
      readability(reading.getKey(), reading.getValue());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void told(String name, List<Told> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (Told told : all) {
      json.writeStartObject();
      json.writeStringField("finding", told.kind().slug());
      json.writeStringField("at", told.at());
      json.writeStringField("file", told.words().file());
      json.writeNumberField("line", told.words().line());
      json.writeStringField("path", told.words().path());
      json.writeStringField("sentence", told.words().sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void influence(Influence influence) throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", influence.profile());
    points("open", influence.open());
    points("bare", influence.bare());
    json.writeEndObject();
  }

  private void points(String name, Map<NodeId, Ratio> all) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<NodeId, Ratio> points : all.entrySet()) {
      json.writeNumberField(
          points.getKey().value(), points.getValue().toDecimal(6, RoundingMode.HALF_UP));
    }
    json.writeEndObject();
  }

  private void readability(Spot spot, Readability reading) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", spot.id());
    json.writeNumberField("words", reading.words());
    json.writeNumberField("sentences", reading.sentences());
    json.writeNumberField("syllables", reading.syllables());
    json.writeNumberField("measure", reading.measure().toDecimal(1, RoundingMode.HALF_UP));
    json.writeEndObject();
  }
}
