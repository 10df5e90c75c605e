package org.palier.population;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.palier.population.Unreadable.Why;

/// Looks at an XLSX file before anything of it is kept: how many parts there are, what they swell
/// to, and what `XmlScan` sees in them. Each part is unpacked piece by piece and thrown away.
final class XlsxGate {

  static final int MOST_PARTS = 1000;
  static final long LARGEST_WHOLE = 192L * 1024 * 1024;
  static final long LARGEST_STRINGS = 24L * 1024 * 1024;

  private static final int PIECE = 1 << 16;

  private long whole;

  private XlsxGate() {}

  static void check(byte[] content) throws Unreadable {
    if (listedParts(content) > MOST_PARTS) {
      throw new Unreadable(Why.UNSAFE);
    }
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
            .setIgnoreLocalFileHeader(false)
            .get()) {
      XlsxGate gate = new XlsxGate();
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      for (ZipArchiveEntry part : parts) {
        try (InputStream unpacked = zip.getInputStream(part)) {
          gate.pass(part.getName().toLowerCase(Locale.ROOT), unpacked);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable(Why.DAMAGED);
    }
  }

  /// Counted from the bytes, so that no list of 100,000 parts is ever made.
  private static int listedParts(byte[] content) {
    int count = 0;
    for (int i = 0; i + 3 < content.length; i++) {
      if (content[i] == 'P'
          && content[i + 1] == 'K'
          && content[i + 2] == 1
          && content[i + 3] == 2) {
        count++;
      }
    }
    return count;
  }

  private void pass(String name, InputStream unpacked) throws IOException, Unreadable {
    boolean strings = name.contains("sharedstrings");
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
    XmlScan scan = new XmlScan(strings);
    byte[] piece = new byte[PIECE];
    long size = 0;
    for (int read = unpacked.read(piece); read >= 0; read = unpacked.read(piece)) {
      size += read;
      whole += read;
      if (strings && size > LARGEST_STRINGS || whole > LARGEST_WHOLE) {
        throw new Unreadable(Why.UNSAFE);
      }
      if (xml) {
        scan.look(piece, read);
      }
    }
  }
}
