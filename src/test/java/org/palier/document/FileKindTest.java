package org.palier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileKindTest {

  private static Optional<FileKind> of(String name, byte[] content) {
    return FileKind.of(name, content);
  }

  @Test
  void eachKindIsKnownByItsContentAndItsName() {
    assertThat(of("a.pdf", Files.PDF)).hasValue(FileKind.PDF);
    assertThat(of("a.PNG", Files.picture("png"))).hasValue(FileKind.PNG);
    assertThat(of("a.jpg", Files.picture("jpg"))).hasValue(FileKind.JPEG);
    assertThat(of("a.jpeg", Files.picture("jpg"))).hasValue(FileKind.JPEG);
    assertThat(of("a.odt", Files.odf("text"))).hasValue(FileKind.ODT);
    assertThat(of("a.ods", Files.odf("spreadsheet"))).hasValue(FileKind.ODS);
    assertThat(of("a.docx", Files.docx())).hasValue(FileKind.DOCX);
    assertThat(of("a.xlsx", Files.xlsx())).hasValue(FileKind.XLSX);
    assertThat(of("a.csv", Files.CSV)).hasValue(FileKind.TEXT);
    assertThat(of("a.txt", "Été à l’eau".getBytes(Charset.forName("windows-1252"))))
        .hasValue(FileKind.TEXT);
  }

  @Test
  @DisplayName("ASVS 5.2.2: a name that says something else than the content is refused")
  void theNameHasToAgreeWithTheContent() {
    assertThat(of("a.png", Files.HTML)).isEmpty();
    assertThat(of("a.png", Files.CSV)).isEmpty();
    assertThat(of("a.pdf", Files.picture("png"))).isEmpty();
    assertThat(of("a.docx", Files.xlsx())).isEmpty();
    assertThat(of("a.xlsx", Files.odf("spreadsheet"))).isEmpty();
    assertThat(of("pdf", Files.CSV)).isEmpty();
    assertThat(of("a", Files.CSV)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 5.2.2: pages, drawings, programs and other archives are none of the kinds")
  void otherKindsAreRefusedUnderAnyName() {
    for (String name : new String[] {"a.txt", "a.csv", "a.html", "a.svg", "a.docx", "a.pdf"}) {
      assertThat(of(name, Files.HTML)).isEmpty();
      assertThat(of(name, Files.bytes("\uFEFF \n<svg onload='x'/>"))).as(name).isEmpty();
      assertThat(of(name, Files.bytes("MZ\0\0"))).isEmpty();
      assertThat(of(name, Files.zip("a.exe", "x"))).isEmpty();
      assertThat(of(name, Files.odf("presentation"))).isEmpty();
      assertThat(of(name, new byte[0])).isEmpty();
    }
  }

  @Test
  void officeFilesWithProgramsOrPathsThatLeadOutAreRefused() {
    assertThat(of("a.docx", Files.docx("word/vbaProject.bin", "x"))).isEmpty();
    assertThat(of("a.xlsx", Files.xlsx("../../etc/x", "x"))).isEmpty();
    assertThat(of("a.xlsx", Files.xlsx("/x", "x"))).isEmpty();
    assertThat(of("a.xlsx", Files.xlsx("inner.zip", "x"))).isEmpty();
  }

  @Test
  void anOfficeFileThatBreaksOffIsRefused() {
    byte[] whole = Files.docx("word/styles.xml", "x".repeat(5000));

    assertThat(of("a.docx", Arrays.copyOf(whole, 60))).isEmpty();
  }

  @Test
  @DisplayName(
      "ASVS 5.2.3: archives that unpack to far more than they are, or to thousands of files")
  void bombsAreRefused() {
    assertThat(of("a.xlsx", Files.bomb(50))).hasValue(FileKind.XLSX);
    assertThat(of("a.xlsx", Files.bomb(250))).isEmpty();
    assertThat(of("a.xlsx", Files.manyEntries(1000))).hasValue(FileKind.XLSX);
    assertThat(of("a.xlsx", Files.manyEntries(2000))).isEmpty();
  }
}
