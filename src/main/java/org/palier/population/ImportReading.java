package org.palier.population;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.population.Unreadable.Why;

/// Takes the rows of a file: the first says what each column is, the others are set aside for the
/// preview, some hundred at a time.
final class ImportReading implements RowTaker {

  static final int MOST_ROWS = 100_000;
  private static final int AT_ONCE = 500;

  private final UUID file;
  private final ImportRepository imports;
  private final CommuneReader communes;
  private final FactWordsReader facts;
  private final List<FileRow> waiting = new ArrayList<>(AT_ONCE);
  private @Nullable RowReader reader;
  private List<String> ignored = List.of();
  private int count;

  ImportReading(
      UUID file, ImportRepository imports, CommuneReader communes, FactWordsReader facts) {
    this.file = file;
    this.imports = imports;
    this.communes = communes;
    this.facts = facts;
  }

  @Override
  public void take(int line, List<String> cells) throws Unreadable {
    if (reader == null) {
      reader = reader(cells);
      return;
    }
    if (++count > MOST_ROWS) {
      throw new Unreadable(Why.TOO_MANY_ROWS);
    }
    waiting.add(reader.read(line, cells));
    if (waiting.size() == AT_ONCE) {
      write();
    }
  }

  private RowReader reader(List<String> cells) throws Unreadable {
    Heads heads = Heads.of(cells);
    if (!heads.hasName()) {
      throw new Unreadable(Why.NAME_COLUMN_MISSING, String.join(", ", cells));
    }
    ignored = heads.ignored();
    return new RowReader(heads, communes, facts);
  }

  /// Writes what is left, and gives the heads that said nothing.
  List<String> finish() throws Unreadable {
    if (count == 0) {
      throw new Unreadable(Why.EMPTY);
    }
    if (!waiting.isEmpty()) {
      write();
    }
    return ignored;
  }

  private void write() {
    imports.add(file, waiting);
    waiting.clear();
  }
}
