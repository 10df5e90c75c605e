package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// What comes back from a spreadsheet is what went into it: the same values, the same hashes, and
/// so do the files that are written from it.
class SpreadsheetRoundTripTest {

  private static final Path HOME = Path.of(System.getProperty("palier.home", "")).toAbsolutePath();

  private static final Set<String> WORDS = Set.of("label", "title", "text", "unit", "evidence");
  private static final String SIGNS =
      "ab0 .:;#-_'\"\\{}[]<>&%@!|?*é’\u202f\u00a0\n\r\t\u0007\u2028";

  @TempDir Path folder = Path.of("");

  static Stream<Path> soundReferentials() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String place : List.of("questionnaires", "src/test/resources/questionnaires")) {
      try (Stream<Path> files = Files.walk(HOME.resolve(place))) {
        files
            .filter(file -> file.endsWith("questionnaire.yaml"))
            .map(Path::getParent)
            .filter(path -> ReferentialReader.read(path) instanceof ReadReferential.Good)
            .forEach(found::add);
      }
    }
    return found.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("soundReferentials")
  void aReferentialComesBackAsItWent(Path referential) throws IOException {
    assertComesBack(referential, 0);
  }

  /// Labels that a spreadsheet or YAML would take for something else.
  @Test
  void everyTextComesBackAsItWent() throws IOException {
    List<String> texts =
        List.of(
            "01001",
            "0.10",
            "1e9",
            "true",
            "=1+1",
            "+33",
            "-",
            "2026-11-01",
            "é’\u202f;\u00a0«»",
            " around ",
            "a\r\nb\nc\td",
            "\u0001\u001f",
            "_x0041_",
            "<b>&amp;</b>",
            "#",
            "{a: b}",
            "[",
            "'",
            "\"",
            "\\",
            "a: b",
            "a #b",
            "\ud83c\udf31",
            "\ufffe",
            "\u2028\u0085\ufeff",
            "null",
            "~",
            "*a",
            "&a",
            "!t",
            "|",
            ">",
            "%",
            "@",
            "`",
            "- x",
            "? x",
            ": x",
            "---");
    for (String text : texts) {
      WrittenFolder written = new WrittenFolder(Files.createTempDirectory(folder, "t"), "t");
      written.replace("questionnaire.yaml", "label: No", "label: " + CanonicalJson.quoted(text));
      written.write("texts.fr.yaml", "{language: fr, title: " + CanonicalJson.quoted(text) + "}");
      assertThat(ReferentialReader.read(written.path()).problems(false)).as(text).isEmpty();
      assertComesBack(written.path(), 0);
    }
  }

  /// Questionnaires that slips of the hand make of a sound one, as far as they are sound
  /// themselves.
  @Test
  void whatRandomChangesMakeComesBackAsItWent() throws IOException {
    Random random = new Random(11);
    YamlNode sound =
        YamlSource.read(
                FaultyFile.valid("everything").resolve("questionnaire.yaml"), new Problems())
            .orElseThrow()
            .node();
    int tried = 0;
    for (int round = 0; round < 120; round++) {
      Path changed = Files.createTempDirectory(folder, "c");
      FaultyFile.copy(FaultyFile.valid("everything"), changed);
      FaultyFile.write(
          changed.resolve("questionnaire.yaml"), YamlWriter.block(changed(sound, random)));
      if (ReferentialReader.read(changed) instanceof ReadReferential.Good) {
        assertComesBack(changed, round);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(40);
  }

  private static YamlNode changed(YamlNode node, Random random) {
    return switch (node) {
      case Scalar(String text, int line) ->
          random.nextInt(600) == 0 ? new Scalar("x" + random.nextInt(9), line) : node;
      case Sequence(List<YamlNode> items, int line) -> {
        List<YamlNode> list = new ArrayList<>();
        items.stream()
            .filter(item -> random.nextInt(300) > 0)
            .forEach(item -> list.add(changed(item, random)));
        yield new Sequence(list, line);
      }
      case Mapping(Map<String, YamlNode> fields, int line) -> {
        Map<String, YamlNode> map = new LinkedHashMap<>();
        fields.forEach(
            (key, value) -> {
              if (random.nextInt(300) > 0) {
                boolean words = WORDS.contains(key) && value instanceof Scalar;
                map.put(key, words ? words(random) : changed(value, random));
              }
            });
        yield new Mapping(map, line);
      }
    };
  }

  private static YamlNode words(Random random) {
    StringBuilder words = new StringBuilder("w");
    for (int count = random.nextInt(20); count > 0; count--) {
      words.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return new Scalar(words.toString(), 1);
  }

  private void assertComesBack(Path referential, int round) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Path xlsx = folder.resolve(referential.getFileName() + ".xlsx");
    Files.write(xlsx, SpreadsheetExport.of(referential, problems).orElseThrow());
    assertThat(problems).isEmpty();
    ReadReferential.Good before = good(ReferentialReader.read(referential));

    Imported back = SpreadsheetImport.read(xlsx);
    assertThat(back).as(referential + " " + round).isInstanceOf(Imported.Good.class);
    Imported.Good good = (Imported.Good) back;
    assertThat(good.read().contents()).isEqualTo(before.contents());
    assertThat(good.read().referential()).isEqualTo(before.referential());

    Path out = Files.createTempDirectory(folder, "out");
    assertThat(good.writeInto(out)).isEmpty();
    assertThat(good(ReferentialReader.read(out)).contents()).isEqualTo(before.contents());
  }

  private static ReadReferential.Good good(ReadReferential read) {
    assertThat(read.problems(false)).isEmpty();
    return (ReadReferential.Good) read;
  }
}
