package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.domain.evaluation.Referential;

/// Whatever the bytes of a file are, it is read or its problems are said, soon and within the
/// memory of the tests. A short pass from a fixed seed; `-Dfuzz.seconds=600` makes each a long one
/// from another seed, which a failure names.
class FuzzTest {

  private static final int SHORT = 150;
  private static final long SECONDS = Long.getLong("fuzz.seconds", 0);
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final List<String> BITS =
      List.of(
          "[",
          "]",
          "{",
          "}",
          ":",
          "\n",
          "- ",
          "&a ",
          "*a",
          "!!x ",
          "\"",
          "'",
          "<c",
          "</c>",
          "<f>",
          "<row>",
          "</v>",
          "r=\"ZZZ9999999\"",
          "r=\"A0\"",
          "t=\"s\"",
          "<v>1e999</v>",
          "<v>-9</v>",
          "<!DOCTYPE a>",
          "&b;",
          "\u0000",
          "\ufffe",
          "é",
          "999999999999999",
          "((((",
          "not(",
          "${x}",
          " and ",
          " or ",
          "selected(",
          "{{{{{{{{{{",
          "~",
          "<<: ");

  @TempDir Path folder = Path.of("");

  private interface Reader {
    Optional<List<Problem>> problems(Path file);
  }

  @Test
  void anyBytesOfAQuestionnaireAreReadOrRefused() throws IOException {
    byte[] sound = Files.readAllBytes(FaultyFile.valid("everything").resolve("questionnaire.yaml"));
    tryAll("questionnaire.yaml", sound, false, file -> errors(ReferentialReader.read(file)));
  }

  @Test
  void anyBytesOfAnAnswersFileAreReadOrRefused() throws IOException {
    Referential referential =
        ((ReadReferential.Good) ReferentialReader.read(FaultyFile.valid("everything")))
            .referential();
    String sound =
        """
        questionnaire: everything@3.1.0
        on: 2026-11-22
        facts: {type: ENT, employees: 30, premises: true, status: own}
        platform: {dated_actions: [OB-1], review_on: 2026-03-01}
        answers:
          Q: {option: "1", comment: Fine, evidence: A photo}
          M: {options: [a, b]}
          W: {text: Words}
          B: {value: 12.5}
          L: {dont_know: true}
        """;
    tryAll(
        "answers.yaml",
        sound.getBytes(StandardCharsets.UTF_8),
        false,
        file ->
            switch (AnswersFile.read(file, referential)) {
              case ReadAnswers.Bad(List<Problem> problems) -> Optional.of(problems);
              case ReadAnswers.Good good -> Optional.empty();
            });
  }

  @Test
  void anyBytesOfASpreadsheetAreReadOrRefused() throws IOException {
    byte[] sound =
        SpreadsheetExport.of(FaultyFile.valid("everything"), new ArrayList<>()).orElseThrow();
    tryAll("book.xlsx", sound, true, file -> errors(SpreadsheetImport.read(file)));
    tryAll("book.xlsx", sound, false, file -> errors(SpreadsheetImport.read(file)));
  }

  @Test
  void anyBytesOfAFormAreReadOrRefused() throws IOException {
    Path form = XlsFormImportTest.form().write(folder.resolve("sound.xlsx"));
    tryAll("form.xlsx", Files.readAllBytes(form), true, file -> errors(XlsFormImport.read(file)));
  }

  private static Optional<List<Problem>> errors(ReadReferential read) {
    return read instanceof ReadReferential.Bad bad ? Optional.of(bad.problems()) : Optional.empty();
  }

  private static Optional<List<Problem>> errors(Imported read) {
    return read instanceof Imported.Bad bad ? Optional.of(bad.problems()) : Optional.empty();
  }

  /// `inside`: the parts of a packed file are changed, so that it still unpacks.
  private void tryAll(String name, byte[] sound, boolean inside, Reader reader) throws IOException {
    Path file = folder.resolve(name);
    Instant end = Instant.now().plusSeconds(SECONDS);
    long seed = SECONDS > 0 ? System.nanoTime() : 5;
    Random random = new Random(seed);
    for (int round = 0; round < SHORT || Instant.now().isBefore(end); round++) {
      Files.write(file, inside ? changedInside(sound, random) : changed(sound, random));
      Instant start = Instant.now();
      Optional<List<Problem>> problems = reader.problems(file);
      assertThat(Duration.between(start, Instant.now()))
          .as("seed %d, round %d", seed, round)
          .isLessThan(MOST);
      assertThat(problems.map(List::size).orElse(1))
          .as("seed %d, round %d", seed, round)
          .isPositive();
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    int from = 0;
    for (int change = random.nextInt(4); change >= 0; change--) {
      int to = from + random.nextInt(Math.max(1, bytes.length - from));
      changed.write(bytes, from, to - from);
      from = Math.min(bytes.length, to + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 ->
            changed.writeBytes(
                BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8));
        case 1 -> changed.write(random.nextInt(256));
        default -> changed.write(bytes, 0, Math.min(bytes.length, random.nextInt(400)));
      }
    }
    changed.write(bytes, from, bytes.length - from);
    return changed.toByteArray();
  }

  private Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Path file = Files.write(folder.resolve("sound.zip"), bytes);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private byte[] changedInside(byte[] zip, Random random) throws IOException {
    Map<String, byte[]> parts = unpacked(zip);
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    parts.computeIfPresent(name, (part, bytes) -> changed(bytes, random));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
