package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// What authors are told of a spreadsheet, and what is made of cells that are no texts.
class SpreadsheetImportTest {

  private static final String STYLES =
      """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts>
      <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>
      """;

  @TempDir Path folder = Path.of("");

  private static Workbook sound() {
    return new Workbook()
        .row("questionnaire", "key", "value")
        .row("questionnaire", "format", "<c><v>1</v></c>")
        .row("questionnaire", "id", "small")
        .row("questionnaire", "version", "1.0.0")
        .row("questionnaire", "language", "en")
        .row("questionnaire", "title", "Small")
        .row("questions", "row", "in", "id", "title", "kind", "points", "label", "# mine")
        .row("questions", "group", "", "T", "Theme")
        .row("questions", "question", "T", "Q", "Done?", "choice")
        .row("questions", "option", "", "<c><v>0</v></c>", "", "", "<c><v>0</v></c>", "No")
        .row(
            "questions",
            "option",
            "",
            "1",
            "",
            "",
            "<c><v>0.1</v></c>",
            "Yes",
            "<c><f>1+1</f></c>");
  }

  private Imported read(Workbook workbook) {
    return SpreadsheetImport.read(workbook.write(folder.resolve("book.xlsx")));
  }

  private String said(Workbook workbook) {
    return assertThat(read(workbook)).isInstanceOf(Imported.Bad.class).actual()
            instanceof Imported.Bad bad
        ? String.join("\n", bad.problems().stream().map(Problem::toString).toList())
            .replace(folder + "/book.xlsx: ", "")
        : "";
  }

  private static Question question(Imported imported) {
    return ((Imported.Good) imported)
        .read()
        .referential()
        .questionnaire()
        .question(new NodeId("Q"))
        .orElseThrow();
  }

  @Test
  void aSpreadsheetWrittenByHandIsRead() {
    Question question = question(read(sound()));
    assertThat(question.kind())
        .isInstanceOfSatisfying(
            QuestionKind.Choice.class,
            choice -> assertThat(choice.options().getLast().points()).isEqualByComparingTo("0.1"));
  }

  @Test
  void aFaultIsSaidWithItsSheetAndCell() {
    assertThat(
            said(sound().row("questions", "option", "", "2", "", "", "<c><v>-1</v></c>", "Never")))
        .isEqualTo(
            "feuille questions, cellule F6: tree[T].children[Q].options[2].points: write a number"
                + " of at least 0");
  }

  @Test
  void aConditionThatIsNoYamlIsSaidWhereItStands() {
    assertThat(said(sound().row("flags", "flag", "condition").row("flags", "F", "{fact: a, is")))
        .startsWith("feuille flags, cellule B2: this is not YAML here");
  }

  @Test
  void aFormulaIsRefusedWhereItIsRead() {
    assertThat(said(sound().row("questionnaire", "subject", "<c><f>A1</f><v>x</v></c>")))
        .contains("feuille questionnaire, cellule B7: this is a formula: write its value");
  }

  @Test
  void anErrorOfTheSpreadsheetIsSaid() {
    assertThat(said(sound().row("questionnaire", "subject", "<c t=\"e\"><v>#REF!</v></c>")))
        .contains("cellule B7: this is an error of the spreadsheet");
  }

  @Test
  void aNumberFilledWithZerosKeepsThem() {
    Workbook workbook =
        sound()
            .part("xl/styles.xml", STYLES)
            .row("facts", "row", "id", "kind", "label")
            .row("facts", "fact", "place", "choice", "Where?")
            .row("facts", "option", "<c s=\"2\"><v>1001</v></c>", "", "There")
            .row("facts", "option", "<c><v>86194</v></c>", "", "Here");
    assertThat(read(workbook))
        .isInstanceOfSatisfying(
            Imported.Good.class,
            good ->
                assertThat(good.files().get("questionnaire.yaml"))
                    .contains("{id: \"01001\", label: There}", "{id: \"86194\", label: Here}"));
  }

  @Test
  void aDayOfTheSpreadsheetIsADay() {
    Workbook workbook =
        sound()
            .part("xl/styles.xml", STYLES)
            .row("register", "key", "value")
            .row("register", "edition", "<c s=\"1\"><v>46327</v></c>")
            .row("obligations", "row", "id");
    assertThat(read(workbook))
        .isInstanceOfSatisfying(
            Imported.Good.class,
            good -> assertThat(good.files().get("obligations.yaml")).contains("2026-11-01"));
  }

  @Test
  void anHourIsNoDay() {
    Workbook workbook =
        sound()
            .part("xl/styles.xml", STYLES)
            .row("register", "key", "value")
            .row("register", "edition", "<c s=\"1\"><v>46327.5</v></c>");
    assertThat(said(workbook)).contains("feuille register, cellule B2: this is an hour, or no day");
  }

  @Test
  void anUnknownSheetRowColumnOrParentIsSaid() {
    assertThat(said(sound().row("question", "row"))).contains("feuille question: no sheet");
    assertThat(said(sound().row("questions", "answer", "", "x")))
        .isEqualTo(
            "feuille questions, cellule A6: write in the column `row` one of `band`, `check`,"
                + " `group`, `option` or `question`");
    assertThat(said(sound().row("questions", "question", "U", "X")))
        .contains("feuille questions, cellule B6: no group above is named `U`");
    assertThat(said(sound().row("questionnaire", "colour", "red")))
        .contains("feuille questionnaire, cellule B7: colour: the key `colour` is not known");
    assertThat(said(sound().row("questionnaire", "subject", "event", "x")))
        .contains("cellule C7: this column has no name in the first row");
  }

  @Test
  void aPartBelowNothingIsSaid() {
    assertThat(said(new Workbook().row("questions", "row", "id").row("questions", "option", "a")))
        .contains("feuille questions, cellule A2: this `option` stands below nothing");
  }

  @Test
  void whatIsNoSpreadsheetIsSaid() throws IOException {
    Path file = folder.resolve("book.xlsx");
    for (String text : List.of("", "PK", "key;value", "<html/>")) {
      Files.writeString(file, text);
      assertThat(SpreadsheetImport.read(file))
          .isInstanceOfSatisfying(
              Imported.Bad.class,
              bad ->
                  assertThat(bad.problems().getFirst().sentence())
                      .contains("this is no XLSX spreadsheet"));
    }
  }

  @Test
  void aFileThatUnpacksToAHundredTimesItsSizeIsRefusedUnread() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int mebibyte = 0; mebibyte < 64; mebibyte++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(file)).isLessThan(100_000);
    assertThat(problem(file)).contains("unpacks to more than 24 MiB");
  }

  @Test
  void aCellFarOutIsRefusedWithoutRoomForTheOthers() {
    assertThat(said(sound().row("questions", "<c r=\"XFD1048576\"><v>1</v></c>")))
        .contains("something stands beyond row 20000 or column 100");
  }

  @Test
  void anEntityOfXmlIsNeverRead() {
    Workbook workbook =
        sound()
            .part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM"
                    + " \"file:///etc/passwd\">]><sst><si><t>&b;</t></si></sst>");
    assertThat(said(workbook)).contains("this is no XLSX spreadsheet");
  }

  @Test
  void aTextTooLongForACellIsSaidWhenItIsWritten() {
    WrittenFolder written =
        new WrittenFolder(folder, "long")
            .replace("questionnaire.yaml", "label: No", "label: " + "a".repeat(40_000));
    List<Problem> problems = new java.util.ArrayList<>();
    Optional<byte[]> none = SpreadsheetExport.of(written.path(), problems);
    assertThat(none).isEmpty();
    assertThat(problems.getFirst().toString())
        .contains("questions[0].label: longer than a cell can hold");
  }

  private static String problem(Path file) {
    return ((Imported.Bad) SpreadsheetImport.read(file)).problems().getFirst().toString();
  }
}
