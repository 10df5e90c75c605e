package org.palier.population;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.population.Unreadable.Why;
import org.palier.web.UploadedFile;

/// What is taken from files, and what is refused before anything of them is kept.
class TableFileTest {

  private static final int MEGABYTE = 1 << 20;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0};

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] xlsx(Filling filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      filling.fill(workbook.newWorksheet("Liste"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> rows(String name, byte[] content) {
    List<List<String>> rows = new ArrayList<>();
    try {
      TableFile.read(new UploadedFile(name, content), (line, cells) -> rows.add(cells));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private static Why refusal(String name, byte[] content) {
    try {
      TableFile.read(new UploadedFile(name, content), (line, cells) -> {});
    } catch (Unreadable e) {
      return e.why();
    }
    throw new AssertionError("taken");
  }

  /// The file with one of its parts replaced or added.
  private static byte[] with(byte[] xlsx, String part, byte[] content, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx)).get();
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        if (!entry.getName().equals(part)) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.getInputStream(entry).transferTo(to);
        }
      }
      to.putNextEntry(new ZipEntry(part));
      for (int i = 0; i < times; i++) {
        to.write(content);
      }
      to.closeEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] simple() {
    return xlsx(
        sheet -> {
          sheet.value(0, 0, "nom");
          sheet.value(1, 0, "Scierie");
        });
  }

  @Test
  void aNumberInASpreadsheetKeepsItsDigits() {
    byte[] content =
        xlsx(
            sheet -> {
              sheet.value(0, 0, "siret");
              sheet.value(1, 0, 73282932000074L);
              sheet.value(2, 0, 7.3282932000074E13);
              sheet.value(3, 0, "01234567800011");
              sheet.value(4, 0, 12);
            });

    assertThat(rows("a.xlsx", content))
        .extracting(List::getFirst)
        .containsExactly("siret", "73282932000074", "73282932000074", "01234567800011", "12");
  }

  @Test
  @DisplayName("ASVS 1.2.10: a formula of a spreadsheet is never evaluated")
  void aFormulaIsNotEvaluated() {
    byte[] content =
        xlsx(
            sheet -> {
              sheet.value(0, 0, "nom");
              sheet.formula(1, 0, "1+1");
              sheet.value(1, 1, "x");
              sheet.value(2, 0, "=1+1");
            });

    assertThat(rows("a.xlsx", content))
        .extracting(List::getFirst)
        .doesNotContain("2")
        .last()
        .isEqualTo("=1+1");
  }

  @Test
  void blankRowsAreLeftOutAndLinesStillCounted() {
    List<Integer> lines = new ArrayList<>();
    byte[] content = "nom\n\n  ;\n\"a\nb\"\nc\n".getBytes(UTF_8);
    try {
      TableFile.read(new UploadedFile("a.csv", content), (line, cells) -> lines.add(line));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }

    assertThat(lines).containsExactly(1, 4, 6);
  }

  @Test
  @DisplayName("ASVS 5.2.2: a file whose content is not what its name says is refused")
  void whatIsNotItsNameIsRefused() {
    assertThat(refusal("liste.csv", PNG)).isEqualTo(Why.NOT_A_TABLE);
    assertThat(refusal("liste.xlsx", PNG)).isEqualTo(Why.NOT_ITS_NAME);
    assertThat(refusal("liste.csv", simple())).isEqualTo(Why.NOT_ITS_NAME);
    assertThat(refusal("liste.xlsx", "nom\nx\n".getBytes(UTF_8))).isEqualTo(Why.NOT_ITS_NAME);
    assertThat(refusal("page.html", "nom\nx\n".getBytes(UTF_8))).isEqualTo(Why.NOT_ITS_NAME);
    assertThat(refusal("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .isEqualTo(Why.OLD_EXCEL);
  }

  @Test
  @DisplayName("ASVS 5.2.1: one byte over the limit is refused")
  void aByteTooManyIsRefused() {
    byte[] content = " ".repeat(TableFile.LARGEST + 1).getBytes(UTF_8);

    assertThat(refusal("a.csv", content)).isEqualTo(Why.TOO_LARGE);
  }

  @Test
  @DisplayName("ASVS 5.2.3: what swells beyond measure is refused, and the heap stays flat")
  void aZipBombIsRefused() {
    byte[] zeros = "<x/>".repeat(MEGABYTE / 4).getBytes(UTF_8);
    byte[] strings = with(simple(), "xl/sharedStrings.xml", zeros, 64);
    byte[] rows = "<row><c/></row>".repeat(MEGABYTE / 15).getBytes(UTF_8);
    byte[] sheet = with(simple(), "xl/worksheets/sheet1.xml", rows, 256);
    byte[] nested = with(simple(), "xl/media/more.zip", with(simple(), "x", zeros, 256), 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThat(refusal("a.xlsx", strings)).isEqualTo(Why.UNSAFE);
    assertThat(refusal("a.xlsx", sheet)).isEqualTo(Why.UNSAFE);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L * MEGABYTE);
    assertThat(rows("a.xlsx", nested)).hasSize(2);
  }

  @Test
  @DisplayName("ASVS 5.2.3: a cell, a row and strings without end are refused")
  void whatNeverEndsIsRefused() {
    byte[] letters = "x".repeat(MEGABYTE).getBytes(UTF_8);
    byte[] cells = "<c/>".repeat(MEGABYTE / 4).getBytes(UTF_8);
    byte[] strings = "<si><t>a</t></si>".repeat(MEGABYTE / 17).getBytes(UTF_8);

    assertThat(refusal("a.xlsx", with(simple(), "xl/worksheets/sheet1.xml", letters, 2)))
        .isEqualTo(Why.UNSAFE);
    assertThat(refusal("a.xlsx", with(simple(), "xl/worksheets/sheet1.xml", cells, 5)))
        .isEqualTo(Why.UNSAFE);
    assertThat(refusal("a.xlsx", with(simple(), "xl/sharedStrings.xml", strings, 20)))
        .isEqualTo(Why.UNSAFE);
  }

  @Test
  @DisplayName("ASVS 5.2.3: an archive of 100,000 entries is refused")
  void anArchiveOfManyEntriesIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry("x" + i));
      }
    }

    assertThat(bytes.size()).isLessThan(TableFile.LARGEST);
    assertThat(refusal("a.xlsx", bytes.toByteArray())).isEqualTo(Why.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"})
  @DisplayName("ASVS 1.5.1: an external entity is refused and never asked for")
  void anExternalEntityIsRefused(String part) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(200);
      String xml =
          """
          <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:%d/">]><x>&e;</x>
          """
              .formatted(listener.getLocalPort());

      assertThat(refusal("a.xlsx", with(simple(), part, xml.getBytes(UTF_8), 1)))
          .isEqualTo(Why.UNSAFE);
      assertThat(refusal("a.xlsx", with(simple(), part, xml.getBytes(UTF_16LE), 1)))
          .isEqualTo(Why.UNSAFE);
      assertThat(isAsked(listener)).isFalse();
    }
  }

  private static boolean isAsked(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void aBrokenFileIsToldAsBroken() {
    byte[] half = java.util.Arrays.copyOf(simple(), simple().length / 2);

    assertThat(refusal("a.xlsx", half)).isEqualTo(Why.DAMAGED);
    assertThat(refusal("a.xlsx", with(simple(), "xl/workbook.xml", "<x".getBytes(UTF_8), 1)))
        .isEqualTo(Why.DAMAGED);
    assertThat(refusal("a.xlsx", with(simple(), "[Content_Types].xml", new byte[] {'x'}, 1)))
        .isEqualTo(Why.DAMAGED);
    assertThat(refusal("a.csv", "nom\n\"jamais fermé\n".getBytes(UTF_8)))
        .isEqualTo(Why.NEVER_CLOSED);
    assertThat(refusal("a.csv", new byte[0])).isEqualTo(Why.EMPTY);
  }

  @Test
  void aCellOfAMillionSignsIsRefused() {
    String text = "nom\n\"" + "x".repeat(MEGABYTE) + "\"\n";

    assertThat(refusal("a.csv", text.getBytes(UTF_8))).isEqualTo(Why.NEVER_CLOSED);
  }
}
