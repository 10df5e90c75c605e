package org.palier.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palier.domain.organisation.Siren;

/// The table as its bytes, with the place where each commune's line begins: 35,000 communes in 1.5
/// MB. The file's README says what its lines hold.
final class CommuneTable {

  private static final int CODE_LENGTH = 5;

  private final byte[] text;
  private final int[] starts;
  private final int year;
  private final Map<Siren, Epci> epcis;

  private CommuneTable(byte[] text, int[] starts, int year, Map<Siren, Epci> epcis) {
    this.text = text;
    this.starts = starts;
    this.year = year;
    this.epcis = epcis;
  }

  static CommuneTable of(byte[] text) {
    Map<Siren, Epci> epcis = new LinkedHashMap<>();
    IntStream.Builder starts = IntStream.builder();
    int year = 0;
    for (int start = 0; start < text.length; start = end(text, start) + 1) {
      switch (text[start]) {
        case 'C' -> starts.add(start);
        case 'V' -> year = Integer.parseInt(cells(text, start)[1]);
        case 'E' -> {
          String[] cells = cells(text, start);
          Siren siren = new Siren(cells[1]);
          epcis.put(siren, new Epci(siren, cells[2]));
        }
        default -> throw new IllegalStateException("not a line of the commune table: " + start);
      }
    }
    return new CommuneTable(text, starts.build().toArray(), year, epcis);
  }

  int year() {
    return year;
  }

  int count() {
    return starts.length;
  }

  Map<Siren, Epci> epcis() {
    return epcis;
  }

  Stream<Commune> communes() {
    return IntStream.range(0, count()).mapToObj(this::commune);
  }

  Commune commune(int index) {
    String[] cells = cells(text, starts[index]);
    Siren epci = cells[3].isEmpty() ? null : new Siren(cells[3]);
    return new Commune(cells[1], cells[2], epci, Integer.parseInt(cells[4]));
  }

  Optional<Commune> commune(String code) {
    byte[] wanted = code.getBytes(UTF_8);
    if (wanted.length != CODE_LENGTH) {
      return Optional.empty();
    }
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(starts[middle] + 2, wanted);
      if (order == 0) {
        return Optional.of(commune(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }

  private int compare(int at, byte[] wanted) {
    return Arrays.compare(text, at, at + CODE_LENGTH, wanted, 0, CODE_LENGTH);
  }

  private static String[] cells(byte[] text, int start) {
    return new String(text, start, end(text, start) - start, UTF_8).split("\t", -1);
  }

  private static int end(byte[] text, int start) {
    int end = start;
    while (text[end] != '\n') {
      end++;
    }
    return end;
  }
}
