package org.palier.analysis;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.analysis.Influence;
import org.palier.domain.analysis.Readability;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;

/// The report as text: a finding a line, then what each question is worth and how the texts read.
public final class ReportText {

  private static final int WIDTH = 10;

  private final List<String> lines = new ArrayList<>();

  private ReportText() {}

  public static List<String> of(AuthorReport report) {
    ReportText text = new ReportText();
    report.findings().forEach(told -> text.lines.add(told.words().toString()));
    text.lines.add(
        "%s : %d constat(s), %d levé(s) par une dérogation"
            .formatted(
                report.questionnaire().reference(),
                report.findings().size(),
                report.waived().size()));
    text.influence(report);
    text.readability(report);
    return text.lines;
  }

  private void influence(AuthorReport report) {
    List<Influence> influences = report.analysis().influences();
    lines.add("");
    lines.add(
        "Points du total que vaut chaque question, par type et taille (sur 100), si tout se pose /"
            + " si peu se pose :");
    lines.add(
        cell("", 12)
            + String.join(
                "", influences.stream().map(some -> cell(some.profile(), WIDTH)).toList()));
    for (NodeId id : report.questionnaire().questions().keySet()) {
      lines.add(
          cell(id.value(), 12)
              + String.join(
                  "", influences.stream().map(some -> cell(shown(some, id), WIDTH)).toList()));
    }
  }

  private static String shown(Influence some, NodeId id) {
    String open = shown(some.open().get(id));
    String bare = shown(some.bare().get(id));
    return open.equals(bare) ? open : open + "/" + bare;
  }

  private static String shown(@Nullable Ratio points) {
    return points == null
        ? "-"
        : points.toDecimal(1, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }

  private static String cell(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private void readability(AuthorReport report) {
    List<Ratio> measures =
        report.analysis().readings().values().stream().map(Readability::measure).sorted().toList();
    if (!measures.isEmpty()) {
      lines.add("");
      lines.add(
          "Lisibilité (Kandel et Moles) de %d textes : médiane %s, la plus basse %s, la plus haute %s"
              .formatted(
                  measures.size(),
                  shown(measures.get(measures.size() / 2)),
                  shown(measures.getFirst()),
                  shown(measures.getLast())));
    }
  }
}
