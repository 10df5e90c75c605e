package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.NodeId;

/// All there is to say to the author of a referential: findings, the influence of each question by
/// profile, and how hard each question and action is to read.
public record Analysis(
    List<Finding> findings, List<Influence> influences, Map<Spot, Readability> readings) {

  public Analysis {
    findings = List.copyOf(findings);
    influences = List.copyOf(influences);
    readings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(readings));
  }

  public static Analysis of(Referential referential) {
    Decider decider = new Decider(referential.questionnaire());
    TextAnalysis texts = new TextAnalysis(referential);
    List<Influence> influences = Influence.of(referential.questionnaire());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new ConditionAnalysis(referential, decider).run());
    findings.addAll(new LevelAnalysis(referential.questionnaire(), decider).run());
    findings.addAll(new ActionAnalysis(referential, decider).run());
    findings.addAll(withoutInfluence(referential, influences));
    findings.addAll(texts.run());
    return new Analysis(findings, influences, texts.readings());
  }

  /// Questions that weigh nothing for any type and size that they concern.
  private static List<Finding> withoutInfluence(
      Referential referential, List<Influence> influences) {
    List<Finding> findings = new ArrayList<>();
    for (NodeId id : referential.questionnaire().questions().keySet()) {
      boolean rated = influences.stream().anyMatch(some -> some.isRated(id));
      boolean counts = influences.stream().anyMatch(some -> !some.isWorthNothing(id));
      if (rated && !counts) {
        findings.add(Finding.of(Kind.WEIGHT_WITHOUT_INFLUENCE, Spot.of(Section.NODE, id)));
      }
    }
    return findings;
  }
}
