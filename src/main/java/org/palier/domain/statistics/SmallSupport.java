package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Looks for a combination of known sums that is about few organisations only. Passages of enough
/// organisations must vanish from it, which leaves a small exact system; in that, the search
/// eliminates in many orders (always the same ones) and looks at each line and each pair of lines.
final class SmallSupport {

  private static final int ROUNDS = 40;

  private final int least;
  private final int[] columnUnits;
  private final int[] passageOf;
  private final List<long[]> rows;

  /// Each key holds, for each assessment of a passage, which of the sums it is in.
  SmallSupport(int least, int sums, Map<List<List<Boolean>>, Long> passages) {
    this.least = least;
    List<List<Boolean>> columns = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    List<Integer> units = new ArrayList<>();
    passages.forEach(
        (stays, count) -> {
          for (List<Boolean> stay : stays) {
            columns.add(stay);
            owners.add(units.size());
          }
          units.add((int) Math.min(count, least));
        });
    this.passageOf = owners.stream().mapToInt(Integer::intValue).toArray();
    this.columnUnits = units.stream().mapToInt(Integer::intValue).toArray();
    this.rows = withoutThoseOfMany(matrix(sums, columns));
  }

  private static List<long[]> matrix(int sums, List<List<Boolean>> columns) {
    List<long[]> matrix = new ArrayList<>();
    for (int sum = 0; sum < sums; sum++) {
      long[] row = new long[columns.size()];
      for (int column = 0; column < row.length; column++) {
        row[column] = columns.get(column).get(sum) ? 1 : 0;
      }
      matrix.add(row);
    }
    return matrix;
  }

  private List<long[]> withoutThoseOfMany(List<long[]> matrix) {
    List<long[]> left = matrix;
    for (int column = 0; column < passageOf.length; column++) {
      if (columnUnits[passageOf[column]] >= least) {
        left = Field.withoutColumn(left, column);
      }
    }
    left.removeIf(row -> Arrays.stream(row).allMatch(value -> value == 0));
    return left;
  }

  boolean exists() {
    Random orders = new Random(1);
    List<Integer> columns = new ArrayList<>(indices());
    for (int round = 0; round < ROUNDS && !rows.isEmpty(); round++) {
      List<long[]> reduced = Field.reduced(rows, columns);
      if (reduced.isEmpty()) {
        return false;
      }
      if (aLineOrAPairIsSmall(reduced)) {
        return true;
      }
      Collections.shuffle(columns, orders);
    }
    return false;
  }

  private List<Integer> indices() {
    return java.util.stream.IntStream.range(0, passageOf.length).boxed().toList();
  }

  private boolean aLineOrAPairIsSmall(List<long[]> lines) {
    for (int first = 0; first < lines.size(); first++) {
      if (isSmall(lines.get(first))) {
        return true;
      }
      for (int second = first + 1; second < lines.size(); second++) {
        if (aMixIsSmall(lines.get(first), lines.get(second))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean aMixIsSmall(long[] first, long[] second) {
    return isSmall(Field.plus(first, second, 1)) || isSmall(Field.plus(first, second, -1));
  }

  private boolean isSmall(long[] line) {
    boolean[] met = new boolean[columnUnits.length];
    int units = 0;
    for (int column = 0; column < line.length; column++) {
      if (line[column] != 0 && !met[passageOf[column]]) {
        met[passageOf[column]] = true;
        units += columnUnits[passageOf[column]];
      }
    }
    return units > 0 && units < least;
  }
}
