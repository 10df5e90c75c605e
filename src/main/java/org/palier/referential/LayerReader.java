package org.palier.referential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;

/// Reads a territory's layer over a core referential, or says all that is wrong with it.
public final class LayerReader {

  /// Lines of the layer are counted from here, so that a problem in what was made of both files is
  /// told in the right one.
  private static final int FIRST_LINE = 1_000_000;

  private LayerReader() {}

  public static ReadLayer read(Path core, Path layer) {
    return switch (ReferentialReader.read(core)) {
      case ReadReferential.Bad(List<Problem> problems, var _) -> new ReadLayer.Bad(problems);
      case ReadReferential.Good good -> read(good, core, layer);
    };
  }

  /// Over a referential that was read already, with what its files said.
  static ReadLayer over(
      PublishedReferential core, Contents contents, String layerName, String layer) {
    Problems problems = new Problems();
    problems.countFrom(FIRST_LINE, layerName);
    Sources sources = contents.sources(core.referential().questionnaire().reference(), problems);
    return YamlSource.parse(layerName, layer, problems)
        .map(written -> read(core, sources, written, problems))
        .orElseGet(() -> new ReadLayer.Bad(problems.errors()));
  }

  private static ReadLayer read(ReadReferential.Good core, Path coreFile, Path layerFile) {
    Problems problems = new Problems();
    problems.countFrom(FIRST_LINE, layerFile.toString());
    Optional<Sources> sources = new SourceFolder(coreFile, problems).read();
    Optional<Cursor> written = YamlSource.read(layerFile, problems);
    if (sources.isEmpty() || written.isEmpty()) {
      return new ReadLayer.Bad(problems.errors());
    }
    checkName(layerFile, written.get());
    return read(
        new PublishedReferential(core.referential(), core.hashes()),
        sources.get(),
        written.get(),
        problems);
  }

  /// A file among those of territories bears the name of its own.
  static void checkName(Path file, Cursor written) {
    String slug = file.getFileName().toString().replaceFirst("\\.yaml$", "");
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && folder.endsWith(ReferentialPaths.TERRITORIES)) {
      checkTerritory(slug, written, "the file is named after another territory");
    }
  }

  static void checkTerritory(String slug, Cursor written, String otherwise) {
    YamlNode said = written.values().get("territory");
    if (said instanceof YamlNode.Scalar(String text, int line) && !text.equals(slug)) {
      written.child("territory", said).problem(otherwise + ": write `" + slug + "`");
    }
  }

  private static ReadLayer read(
      PublishedReferential core, Sources sources, Cursor written, Problems problems) {
    Cursor at =
        new Cursor(written.file(), "", YamlEdit.shifted(written.node(), FIRST_LINE), problems);
    LayerFile file = new LayerFile(at, core.referential().questionnaire());
    Sources composed = LayerComposer.compose(sources, file);
    Map<NodeId, Layer.Help> help = new HashMap<>();
    Optional<Referential> local =
        ReferentialReader.build(
            composed, problems, file.hidden, texts -> help.putAll(help(file, texts)));
    Layer layer =
        new Layer(
            file.territory,
            file.edition(),
            Contents.sha256(CanonicalJson.of(written.node())),
            help);
    return local.isEmpty() || !problems.isEmpty()
        ? new ReadLayer.Bad(problems.errors())
        : new ReadLayer.Good(layered(core, withoutLevels(local.get()), layer), problems.warnings());
  }

  private static Map<NodeId, Layer.Help> help(LayerFile file, TextsReader texts) {
    Map<NodeId, Layer.Help> help = new HashMap<>();
    file.questions()
        .forEach(
            (id, said) -> {
              Fields fields = said.fields("help", "examples", "hide");
              String path = "nodes." + id;
              Text text = texts.optional(fields, "help", path + ".help").orElse(null);
              List<Text> examples = texts.list(fields, "examples", path);
              if (text != null || !examples.isEmpty()) {
                help.put(new NodeId(id), new Layer.Help(text, examples));
              }
            });
    return help;
  }

  private static Referential withoutLevels(Referential local) {
    return new Referential(
        local.questionnaire().withoutLevels(), local.toolbox(), local.obligations());
  }

  private static LayeredReferential layered(
      PublishedReferential core, Referential local, Layer layer) {
    Questionnaire questionnaire = core.referential().questionnaire();
    Referential enriched =
        new Referential(
            questionnaire,
            forCore(local.toolbox(), questionnaire),
            core.referential().obligations());
    return new LayeredReferential(new PublishedReferential(enriched, core.hashes()), local, layer);
  }

  /// The territory's toolbox as far as it moves questions of the core.
  private static Toolbox forCore(Toolbox toolbox, Questionnaire core) {
    List<ToolboxAction> actions = new ArrayList<>();
    Set<ActionId> kept = new HashSet<>();
    for (ToolboxAction action : toolbox.actions().values()) {
      List<ToolboxAction.Move> moves =
          action.moves().stream()
              .filter(move -> core.question(move.question()).isPresent())
              .toList();
      if (!moves.isEmpty()) {
        kept.add(action.id());
        actions.add(action.withMoves(moves));
      }
    }
    return Toolbox.of(
        toolbox.edition(),
        actions.stream()
            .map(
                action ->
                    action.requiring(action.requires().stream().filter(kept::contains).toList()))
            .toList());
  }
}
