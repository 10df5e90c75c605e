package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.palier.domain.evaluation.Referential;

/// Whatever the bytes of a file are, it is read or its problems are said, soon and within the
/// memory of the tests. An ordinary run tries the inputs kept in `AnyBytesTestInputs`, by method;
/// `docs/contributing.md` says how to search for new ones.
class AnyBytesTest {

  private static final Duration MOST = Duration.ofSeconds(5);
  private static final Path EVERYTHING = FaultyFile.valid("everything");

  @TempDir
  @SuppressWarnings("NullAway.Init") // Set by JUnit.
  private static Path folder;

  private static final Referential REFERENTIAL =
      ((ReadReferential.Good) ReferentialReader.read(EVERYTHING)).referential();

  private interface Reader {
    Optional<List<Problem>> problems(Path file);
  }

  @FuzzTest
  void aQuestionnaire(byte[] bytes) throws IOException {
    check("questionnaire.yaml", bytes, file -> errors(ReferentialReader.read(file)));
  }

  @FuzzTest
  void answers(byte[] bytes) throws IOException {
    check("answers.yaml", bytes, file -> errors(AnswersFile.read(file, REFERENTIAL)));
  }

  @FuzzTest
  void aSpreadsheet(byte[] bytes) throws IOException {
    check("book.xlsx", bytes, file -> errors(SpreadsheetImport.read(file)));
  }

  @FuzzTest
  void aPartOfASpreadsheet(byte[] bytes) throws IOException {
    byte[] sound = SpreadsheetExport.of(EVERYTHING, new ArrayList<>()).orElseThrow();
    check("book.xlsx", withPart(sound, bytes), file -> errors(SpreadsheetImport.read(file)));
  }

  @FuzzTest
  void aForm(byte[] bytes) throws IOException {
    check("form.xlsx", bytes, file -> errors(XlsFormImport.read(file)));
  }

  @FuzzTest
  void aPartOfAForm(byte[] bytes) throws IOException {
    Path form = XlsFormImportTest.form().write(folder.resolve("sound.xlsx"));
    check(
        "form.xlsx",
        withPart(Files.readAllBytes(form), bytes),
        file -> errors(XlsFormImport.read(file)));
  }

  private static void check(String name, byte[] bytes, Reader reader) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Instant start = Instant.now();
    Optional<List<Problem>> problems = reader.problems(file);
    assertThat(Duration.between(start, Instant.now())).isLessThan(MOST);
    assertThat(problems.map(List::size).orElse(1)).isPositive();
  }

  private static Optional<List<Problem>> errors(ReadReferential read) {
    return read instanceof ReadReferential.Bad bad ? Optional.of(bad.problems()) : Optional.empty();
  }

  private static Optional<List<Problem>> errors(Imported read) {
    return read instanceof Imported.Bad bad ? Optional.of(bad.problems()) : Optional.empty();
  }

  private static Optional<List<Problem>> errors(ReadAnswers read) {
    return read instanceof ReadAnswers.Bad bad ? Optional.of(bad.problems()) : Optional.empty();
  }

  /// The packed file with one part replaced, so that it still unpacks: the first byte says which,
  /// the others are what it holds.
  private static byte[] withPart(byte[] packed, byte[] bytes) throws IOException {
    Map<String, byte[]> parts = unpacked(packed);
    if (bytes.length > 0) {
      List<String> names = List.copyOf(parts.keySet());
      parts.put(
          names.get(Math.floorMod(bytes[0], names.size())),
          Arrays.copyOfRange(bytes, 1, bytes.length));
    }
    return packed(parts);
  }

  private static Map<String, byte[]> unpacked(byte[] packed) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Path file = Files.write(folder.resolve("sound.zip"), packed);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
