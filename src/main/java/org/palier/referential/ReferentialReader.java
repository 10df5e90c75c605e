package org.palier.referential;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.Toolbox;

/// Reads the files of a referential into domain types, or says all that is wrong with them.
public final class ReferentialReader {

  private ReferentialReader() {}

  /// Reads a folder, or a questionnaire by whatever name with what stands beside it.
  public static ReadReferential read(Path path) {
    Problems problems = new Problems();
    Optional<Sources> sources = new SourceFolder(path, problems).read();
    return sources
        .map(found -> read(found, problems))
        .orElseGet(() -> new ReadReferential.Bad(problems.errors(), problems.warnings()));
  }

  /// Builds again what was read once.
  static ReadReferential rebuild(String name, Contents contents) {
    Problems problems = new Problems();
    return read(contents.sources(name, problems), problems);
  }

  static ReadReferential read(Sources sources, Problems problems) {
    Optional<Referential> referential = build(sources, problems, Set.of(), texts -> {});
    if (!problems.isEmpty() || referential.isEmpty()) {
      return new ReadReferential.Bad(problems.errors(), problems.warnings());
    }
    return new ReadReferential.Good(referential.get(), Contents.of(sources), problems.warnings());
  }

  /// The domain types of what was read; empty where the questionnaire is none. Questions of
  /// `hidden` concern nobody; `more` reads other texts that have a place in the translations.
  static Optional<Referential> build(
      Sources sources, Problems problems, Set<NodeId> hidden, Consumer<TextsReader> more) {
    Names names = new Names();
    names.hidden.addAll(hidden);
    ConditionReader conditions = new ConditionReader(names);
    List<Translation> translations =
        sources.translations().entrySet().stream()
            .map(texts -> new Translation(texts.getKey(), texts.getValue()))
            .toList();
    TextsReader texts = new TextsReader(translations);
    Optional<Questionnaire> questionnaire =
        new QuestionnaireReader(names, conditions, texts).read(sources.questionnaire());
    Toolbox toolbox =
        sources
            .toolbox()
            .map(new ToolboxReader(names, conditions, texts)::read)
            .orElse(Toolbox.EMPTY);
    Obligations obligations =
        sources
            .obligations()
            .map(new ObligationsReader(names, conditions, texts)::read)
            .orElse(Obligations.EMPTY);
    new NameCheck(names).check();
    questionnaire.ifPresent(read -> refuseOwnLanguage(read, sources));
    more.accept(texts);
    texts.reportLeftOver();
    return questionnaire.map(read -> new Referential(read, toolbox, obligations));
  }

  private static void refuseOwnLanguage(Questionnaire questionnaire, Sources sources) {
    Optional.ofNullable(sources.translations().get(questionnaire.language()))
        .ifPresent(
            at ->
                at.problem(
                    "the questionnaire itself is in `"
                        + questionnaire.language()
                        + "`: write its texts there and remove this file"));
  }
}
