package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.receipt.GroupReceipt;
import org.palier.domain.receipt.NodeReceipt;
import org.palier.domain.receipt.QuestionReceipt;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.receipt.Result;
import org.palier.domain.scoring.ShownScore;
import org.palier.web.ConditionWords;

/// A receipt in words: its table, what it adds up to, and how to find it again.
record ReceiptWords(
    ResultPage.Head head,
    Outcome outcome,
    Receipt receipt,
    Voice voice,
    ConditionWords conditions) {

  /// Of the group asked for; of the whole where there is no such group.
  ReceiptPage page(String asked) {
    GroupReceipt group = group(asked).orElse(receipt.whole());
    Group own = group.group();
    ReceiptNotes notes = new ReceiptNotes(head, outcome, receipt, voice, conditions);
    return new ReceiptPage(
        head,
        outcome.isLocal(),
        outcome.isLocal() ? List.of() : LocalScore.of(outcome, voice).stream().toList(),
        own == null,
        own == null ? voice.say("receipt.whole") : voice.of(own.title()),
        own == null ? "" : above(own.id()),
        score(group.result()),
        group.result() instanceof Result.Scored scored && scored.fragile(),
        rows(group, notes),
        sums(group.result()),
        new ReceiptSentences(outcome, voice, notes).of(group));
  }

  private Optional<GroupReceipt> group(String asked) {
    return receipt.nodes().entrySet().stream()
        .filter(node -> node.getKey().value().equals(asked))
        .map(node -> node.getValue() instanceof GroupReceipt group ? group : null)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /// The group that holds another, empty for a theme.
  private String above(NodeId node) {
    return receipt.nodes().values().stream()
        .map(it -> it instanceof GroupReceipt group ? group.group() : null)
        .flatMap(Stream::ofNullable)
        .filter(group -> group.children().stream().anyMatch(child -> child.id().equals(node)))
        .map(group -> group.id().value())
        .findFirst()
        .orElse("");
  }

  private String score(Result result) {
    return switch (result) {
      case Result.LeftOut _ -> "";
      case Result.Scored scored ->
          voice.say("score", shown(scored), voice.number(scored.scale().max()));
    };
  }

  private String shown(Result.Scored scored) {
    return switch (scored.shown()) {
      case ShownScore.Rounded(BigDecimal value) -> voice.number(value, scored.scale().decimals());
      case ShownScore.LessThan(BigDecimal threshold) ->
          voice.say("score.under", voice.number(threshold));
    };
  }

  private List<ReceiptPage.Row> rows(GroupReceipt group, ReceiptNotes notes) {
    List<? extends Node> children =
        group.group() == null ? outcome.questionnaire().themes() : group.group().children();
    return children.stream().map(child -> row(child, group, notes)).toList();
  }

  private ReceiptPage.Row row(Node node, GroupReceipt in, ReceiptNotes notes) {
    NodeReceipt own = receipt.of(node.id());
    GroupReceipt.Line line =
        in.lines().stream().filter(it -> it.node().equals(node.id())).findFirst().orElse(null);
    return new ReceiptPage.Row(
        outcome.isLocal(),
        node instanceof Group ? node.id().value() : "",
        node.id().value(),
        voice.of(node.title()),
        notes.of(node.id(), own, in),
        line != null,
        line == null ? "" : score(own),
        line == null ? "" : weight(own),
        brings(line, in.result()));
  }

  private String score(NodeReceipt node) {
    return switch (node) {
      case QuestionReceipt question ->
          voice.say("receipt.points", number(question.points()), number(question.full()));
      case GroupReceipt group ->
          group.result() instanceof Result.Scored scored ? shown(scored) : "";
    };
  }

  private String weight(NodeReceipt node) {
    return number(node.weighing().weight());
  }

  private String number(org.palier.domain.exact.Ratio value) {
    return voice.number(value.toDecimal(3, RoundingMode.HALF_UP));
  }

  private String brings(GroupReceipt.@Nullable Line line, Result result) {
    return line != null && result instanceof Result.Scored scored
        ? voice.number(line.shown(), scored.scale().decimals())
        : "";
  }

  private List<ReceiptPage.Sum> sums(Result result) {
    if (!(result instanceof Result.Scored scored)) {
      return List.of();
    }
    Result.Cap cap = scored.cap();
    ReceiptPage.Sum total = sum("receipt.total", scored.sum(), scored);
    if (cap == null || cap.taken().signum() == 0) {
      return List.of(total);
    }
    return List.of(
        sum("receipt.before-cap", scored.beforeCap(), scored),
        new ReceiptPage.Sum(
            voice.say("receipt.cap", voice.of(outcome.title(cap.by()))),
            voice.number(cap.taken().negate(), scored.scale().decimals())),
        total);
  }

  private ReceiptPage.Sum sum(String label, BigDecimal amount, Result.Scored scored) {
    return new ReceiptPage.Sum(voice.say(label), voice.number(amount, scored.scale().decimals()));
  }
}
