package org.palier.results;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.receipt.GroupReceipt;
import org.palier.domain.receipt.NodeReceipt;
import org.palier.domain.receipt.QuestionReceipt;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.receipt.Result;
import org.palier.domain.receipt.Result.Reason;
import org.palier.domain.receipt.Weighing;
import org.palier.web.ConditionWords;

/// What there is to say of one line of a receipt: the answer, why it is left out, what changed its
/// weight or its value. Who may not edit does not read what the respondent wrote.
record ReceiptNotes(
    ResultPage.Head head,
    Outcome outcome,
    Receipt receipt,
    Voice voice,
    ConditionWords conditions) {

  String of(NodeId id, NodeReceipt node, GroupReceipt in) {
    return switch (node.result()) {
      case Result.LeftOut(Reason reason) -> of(reason);
      case Result.Scored scored -> String.join(" ", rated(id, node, scored, in));
    };
  }

  private List<String> rated(NodeId id, NodeReceipt node, Result.Scored scored, GroupReceipt in) {
    List<String> notes = new ArrayList<>();
    if (node instanceof QuestionReceipt) {
      notes.add(voice.say("receipt.answer", new AnswerWords(outcome, voice).of(id)));
    }
    if (in.group() == null && scored.fragile()) {
      notes.add(voice.say("receipt.fragile"));
    }
    notes.addAll(weight(node.weighing()));
    Result.Cap cap = scored.cap();
    if (cap != null && cap.value() != null && cap.taken().signum() > 0) {
      notes.add(
          voice.say(
              "receipt.capped", voice.of(outcome.title(cap.by())), onScale(cap.value(), scored)));
    }
    if (id.equals(in.decides())) {
      notes.add(voice.say("receipt.decides"));
    }
    return notes;
  }

  /// What changed a weight; nothing where it is as declared.
  List<String> weight(Weighing weighing) {
    List<String> notes = new ArrayList<>();
    if (weighing.ofChildren()) {
      notes.add(voice.say("receipt.weight.children", number(weighing.declared())));
    }
    for (Node.Reduction reduction : weighing.reductions()) {
      String why = concerns(reduction.when());
      String factor = voice.number(reduction.factor());
      notes.add(voice.say("receipt.weight.reduced", number(weighing.declared()), factor, why));
    }
    if (!weighing.received().isZero()) {
      notes.add(voice.say("receipt.weight.received", number(weighing.received())));
    }
    return notes;
  }

  String of(Reason reason) {
    return switch (reason) {
      case Reason.NotConcerned(var _, Condition when) ->
          voice.say("receipt.left.not-concerned", concerns(when));
      case Reason.NotApplicable(String words) ->
          head.editable()
              ? voice.say("receipt.left.not-applicable.because", words)
              : voice.say("receipt.left.not-applicable");
      case Reason.DontKnow() -> voice.say("receipt.left.dont-know");
      case Reason.Words() -> voice.say("receipt.left.words");
      case Reason.Recorded() -> voice.say("receipt.left.recorded");
      case Reason.TooFew(int rated, int needed) -> voice.say("receipt.left.too-few", rated, needed);
      case Reason.NoWeight() -> voice.say("receipt.left.no-weight");
    };
  }

  String number(Ratio value) {
    return voice.number(value.toDecimal(3, RoundingMode.HALF_UP));
  }

  private String onScale(Ratio value, Result.Scored scored) {
    Ratio points = value.times(Ratio.of(scored.scale().max()));
    return voice.number(
        points.toDecimal(scored.scale().decimals(), RoundingMode.DOWN), scored.scale().decimals());
  }

  private String concerns(Condition condition) {
    return conditions.of(condition, outcome.questionnaire(), voice.language());
  }
}
