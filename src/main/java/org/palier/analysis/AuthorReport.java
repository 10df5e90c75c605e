package org.palier.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palier.domain.analysis.Analysis;
import org.palier.domain.analysis.Finding;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.Problem;
import org.palier.referential.ReadReferential;
import org.palier.referential.SourceLines;
import org.palier.referential.Waiver;

/// What the analysis of one referential tells its author. `waived` counts the findings that a
/// waiver in the files answers; `strays` are the waivers that answer none.
public record AuthorReport(
    Questionnaire questionnaire,
    Analysis analysis,
    List<Told> findings,
    List<Told> waived,
    List<Problem> strays) {

  public AuthorReport {
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
    strays = List.copyOf(strays);
  }

  /// A finding in words, at its place. `at` is the id of what it is about, `part` the part of it
  /// (empty for the whole); a waiver names the id, or the part of it as `id.part`.
  public record Told(Finding.Kind kind, String at, String part, Problem words) {
    boolean isAt(String named) {
      return named.equals(at) || named.equals(at + "." + part);
    }
  }

  public static AuthorReport of(Path path, ReadReferential.Good read) {
    SourceLines lines = SourceLines.of(path);
    Analysis analysis = Analysis.of(read.referential());
    List<Told> told = new ArrayList<>();
    read.warnings().forEach(warning -> told.add(ReaderWarnings.told(warning)));
    for (Finding finding : analysis.findings()) {
      Problem words = lines.tell(finding.spot(), FindingWords.of(finding));
      told.add(new Told(finding.kind(), finding.spot().id(), finding.spot().part(), words));
    }
    told.sort(Comparator.comparing(Told::words, Problem.ORDER));
    return sorted(read.referential().questionnaire(), analysis, told, lines.waivers());
  }

  private static AuthorReport sorted(
      Questionnaire questionnaire, Analysis analysis, List<Told> all, List<Waiver> waivers) {
    List<Told> open = new ArrayList<>();
    List<Told> waived = new ArrayList<>();
    Set<Waiver> used = new HashSet<>();
    for (Told told : all) {
      List<Waiver> answering =
          waivers.stream()
              .filter(waiver -> waiver.finding() == told.kind() && told.isAt(waiver.at()))
              .toList();
      used.addAll(answering);
      (answering.isEmpty() ? open : waived).add(told);
    }
    List<Problem> strays =
        waivers.stream().filter(waiver -> !used.contains(waiver)).map(Waiver::place).toList();
    return new AuthorReport(questionnaire, analysis, open, waived, strays);
  }
}
