package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.receipt.GroupReceipt;
import org.palier.domain.receipt.NodeReceipt;
import org.palier.domain.receipt.QuestionReceipt;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.receipt.Weighing;
import org.palier.referential.ResultJson.Rank;

/// Writes a receipt as JSON, from which every shown number can be found again by hand. Exact values
/// are fractions as text.
public final class ReceiptJson {

  private final JsonGenerator json;
  private final ValueJson values;
  private final ReasonJson reasons;

  private ReceiptJson(JsonGenerator json, boolean words) {
    this.json = json;
    this.values = new ValueJson(json);
    this.reasons = new ReasonJson(json, words);
  }

  /// `words` false leaves out what the respondent wrote: why a question is without object.
  public static String write(Questionnaire questionnaire, Receipt receipt, boolean words) {
    return ValueJson.text(false, json -> write(json, questionnaire, receipt, words));
  }

  static void write(JsonGenerator json, Questionnaire questionnaire, Receipt receipt, boolean words)
      throws IOException {
    new ReceiptJson(json, words).receipt(questionnaire, receipt);
  }

  private void receipt(Questionnaire questionnaire, Receipt receipt) throws IOException {
    json.writeStartObject();
    json.writeStringField("questionnaire", questionnaire.reference());
    json.writeStringField("engine", ScoreJson.ENGINE);
    json.writeStringField("dontKnow", lower(questionnaire.scoring().dontKnow()));
    json.writeArrayFieldStart("thresholds");
    for (BigDecimal threshold : receipt.thresholds()) {
      json.writeNumber(threshold);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("overall");
    group(receipt.whole(), Rank.WHOLE);
    json.writeEndObject();
    json.writeObjectFieldStart("nodes");
    for (Map.Entry<NodeId, NodeReceipt> node : receipt.nodes().entrySet()) {
      json.writeObjectFieldStart(node.getKey().value());
      node(node.getValue(), questionnaire);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void node(NodeReceipt node, Questionnaire questionnaire) throws IOException {
    weight(node.weighing());
    switch (node) {
      case GroupReceipt group ->
          group(group, questionnaire.themes().contains(group.group()) ? Rank.THEME : Rank.BELOW);
      case QuestionReceipt question -> question(question);
    }
  }

  private void weight(Weighing weighing) throws IOException {
    json.writeObjectFieldStart("weight");
    json.writeStringField("of", weighing.ofChildren() ? "children" : "declared");
    values.exact("declared", weighing.declared());
    json.writeArrayFieldStart("reductions");
    for (Node.Reduction reduction : weighing.reductions()) {
      json.writeStartObject();
      json.writeFieldName("when");
      new ConditionJson(json).write(reduction.when());
      values.exact("factor", Ratio.of(reduction.factor()));
      json.writeEndObject();
    }
    json.writeEndArray();
    values.exact("reduced", weighing.reduced());
    values.exact("received", weighing.received());
    values.exact("final", weighing.weight());
    json.writeEndObject();
  }

  private void group(GroupReceipt group, Rank rank) throws IOException {
    json.writeStringField("aggregate", lower(group.aggregate()));
    json.writeStringField("missingWeight", lower(group.missingWeight()));
    json.writeNumberField("minRated", group.minRated());
    json.writeNumberField("ratedQuestions", group.ratedQuestions());
    values.exact("sumOfWeights", group.sumOfWeights());
    json.writeArrayFieldStart("lines");
    for (GroupReceipt.Line line : group.lines()) {
      line(line);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("others");
    for (NodeId node : group.leftOut()) {
      json.writeString(node.value());
    }
    json.writeEndArray();
    values.string("decides", group.decides() == null ? null : group.decides().value());
    new ResultJson(json, reasons).write(group.result(), rank);
  }

  private void line(GroupReceipt.Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", line.node().value());
    values.exact("weight", line.weight());
    values.exact("value", line.value());
    values.exact("share", line.share());
    values.exact("contribution", line.contribution());
    json.writeNumberField("decimal", line.contribution().toDecimal(6, RoundingMode.HALF_UP));
    json.writeStringField("shown", line.shown().toPlainString());
    json.writeEndObject();
  }

  private void question(QuestionReceipt question) throws IOException {
    json.writeStringField("state", lower(question.state()));
    new WorthJson(json).write(question);
    values.exact("points", question.points());
    values.exact("full", question.full());
    new ResultJson(json, reasons).write(question.result(), Rank.BELOW);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
