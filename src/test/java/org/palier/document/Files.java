package org.palier.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files of the kinds that are taken, and of others, as programs write them.
final class Files {

  static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  static final byte[] HTML = bytes("<!doctype html><script>alert(1)</script>");
  static final byte[] CSV = bytes("poste;kWh\r\nfour;1200\r\n");

  private Files() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] picture(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Pairs of an entry's name and its content.
  static byte[] zip(String... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(bytes(entries[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] docx(String... more) {
    return withMore(
        new String[] {"[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"}, more);
  }

  static byte[] xlsx(String... more) {
    return withMore(
        new String[] {"[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>"}, more);
  }

  static byte[] odf(String type) {
    return zip("mimetype", "application/vnd.oasis.opendocument." + type, "content.xml", "<o/>");
  }

  private static byte[] withMore(String[] first, String[] more) {
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return zip(all);
  }

  /// Small, and `mebibytes` once unpacked.
  static byte[] bomb(int mebibytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] nothing = new byte[1024 * 1024];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int i = 0; i < mebibytes; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] manyEntries(int count) {
    String[] entries = new String[count * 2];
    for (int i = 0; i < count; i++) {
      entries[2 * i] = "xl/part" + i + ".xml";
      entries[2 * i + 1] = "";
    }
    return xlsx(entries);
  }
}
