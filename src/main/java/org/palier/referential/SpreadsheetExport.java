package org.palier.referential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.SheetTables.Table;

/// A whole referential as a spreadsheet, for authors who live in one; `SpreadsheetImport` reads it
/// back without loss.
public final class SpreadsheetExport {

  private static final List<String> README =
      List.of(
          "Ce classeur contient un questionnaire entier : questions, niveaux, actions, devoirs et"
              + " traductions. « palier import --xlsx » en refait des fichiers.",
          "Une ligne par chose ; ses parties (options, seuils, conseils, aides) sont les lignes"
              + " juste en dessous. La colonne « row » dit ce qu’est la ligne.",
          "Feuille « questions » : la colonne « in » donne le groupe où se trouve la ligne ; elle"
              + " est vide pour un thème. L’ordre des lignes est celui du questionnaire.",
          "Les colonnes portent le nom des clés du format. Une case vide : la clé est absente. Une"
              + " colonne dont le titre commence par # est pour vous : elle n’est pas lue.",
          "Conditions et listes s’écrivent en YAML, sur une ligne : {fact: locaux, is: true} ou"
              + " [A, B].",
          "Gardez les codes (communes, identifiants) en format « texte » : un tableur ôte les zéros"
              + " de 01001. Pas de formules : écrivez leur valeur.",
          "Pour supprimer une feuille facultative, supprimez-la entière. Les devoirs vont par deux"
              + " feuilles, « register » et « obligations », les actions par « toolbox » et"
              + " « actions ».");

  private SpreadsheetExport() {}

  /// The spreadsheet of the referential at `path`; empty, with its problems, where it is not sound
  /// or has a text that no cell can hold.
  public static Optional<byte[]> of(Path path, List<Problem> into) {
    ReadReferential read = ReferentialReader.read(path);
    into.addAll(read.problems(false));
    Problems problems = new Problems();
    Optional<Sources> sources = new SourceFolder(path, problems).read();
    if (!into.isEmpty() || sources.isEmpty()) {
      return Optional.empty();
    }
    List<SheetLines> sheets = sheets(sources.get());
    sheets.forEach(sheet -> check(sheet, path, into));
    return into.isEmpty() ? Optional.of(bytes(sheets)) : Optional.empty();
  }

  private static List<SheetLines> sheets(Sources sources) {
    List<SheetLines> sheets = new ArrayList<>();
    file(SheetTables.FILES.get(0), sources.questionnaire().node(), sheets);
    sources.toolbox().ifPresent(at -> file(SheetTables.FILES.get(1), at.node(), sheets));
    sources.obligations().ifPresent(at -> file(SheetTables.FILES.get(2), at.node(), sheets));
    sources.translations().forEach((language, at) -> sheets.add(TextLines.of(language, at.node())));
    return sheets;
  }

  private static void file(String name, YamlNode file, List<SheetLines> into) {
    SheetLines keys = new SheetLines(name, List.of("key", "value"));
    into.add(keys);
    SheetLines.fields(file)
        .forEach(
            (key, value) -> {
              Optional<Table> table = SheetTables.ofKey(name, key);
              if (table.isPresent()) {
                into.add(SheetLines.of(table.get(), value));
              } else if (key.equals(SheetTables.FLAGS)) {
                into.add(flags(value));
              } else {
                keys.line(line("key", key, "value", SheetLines.cell(key, value)));
              }
            });
  }

  private static SheetLines flags(YamlNode flags) {
    SheetLines sheet = new SheetLines(SheetTables.FLAGS, List.of("flag", "condition"));
    SheetLines.fields(flags)
        .forEach(
            (flag, condition) ->
                sheet.line(line("flag", flag, "condition", YamlWriter.flow(condition))));
    return sheet;
  }

  private static Map<String, String> line(String first, String a, String second, String b) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put(first, a);
    line.put(second, b);
    return line;
  }

  private static void check(SheetLines sheet, Path path, List<Problem> into) {
    for (Map<String, String> line : sheet.lines()) {
      line.forEach(
          (column, value) -> {
            if (XlsxTexts.escaped(value).length() > XlsxTexts.LONGEST) {
              String id = line.getOrDefault("id", column);
              into.add(
                  new Problem(
                      path.toString(),
                      0,
                      sheet.name() + "[" + id + "]." + column,
                      "longer than a cell can hold, 32,767 characters: write less"));
            }
          });
    }
  }

  private static byte[] bytes(List<SheetLines> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XlsxWriter.write(bytes, README, sheets);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
