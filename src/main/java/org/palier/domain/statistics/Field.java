package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.List;

/// Elimination modulo a prime: exact, and as good as fractions for systems of zeros and ones.
final class Field {

  private static final long PRIME = (1L << 31) - 1;

  private Field() {}

  /// The combinations of the rows that vanish in the column.
  static List<long[]> withoutColumn(List<long[]> rows, int column) {
    long[] pivot = null;
    List<long[]> left = new ArrayList<>();
    for (long[] row : rows) {
      if (row[column] == 0) {
        left.add(row);
      } else if (pivot == null) {
        pivot = scaled(row, column);
      } else {
        left.add(plus(row, pivot, -row[column]));
      }
    }
    return left;
  }

  /// The reduced echelon form, its pivots searched in the given order of the columns.
  static List<long[]> reduced(List<long[]> rows, List<Integer> columns) {
    List<long[]> left = rows;
    List<long[]> done = new ArrayList<>();
    for (int column : columns) {
      if (left.isEmpty()) {
        break;
      }
      long[] pivot = pivot(left, column);
      if (pivot != null) {
        left = withoutColumn(left, column);
        done.replaceAll(row -> row[column] == 0 ? row : plus(row, pivot, -row[column]));
        done.add(pivot);
      }
    }
    return done;
  }

  private static long @org.jspecify.annotations.Nullable [] pivot(List<long[]> rows, int column) {
    for (long[] row : rows) {
      if (row[column] != 0) {
        return scaled(row, column);
      }
    }
    return null;
  }

  private static long[] scaled(long[] row, int column) {
    long factor = power(row[column], PRIME - 2);
    long[] scaled = new long[row.length];
    for (int i = 0; i < row.length; i++) {
      scaled[i] = row[i] * factor % PRIME;
    }
    return scaled;
  }

  static long[] plus(long[] row, long[] other, long times) {
    long factor = Math.floorMod(times, PRIME);
    long[] sum = new long[row.length];
    for (int i = 0; i < row.length; i++) {
      sum[i] = (row[i] + other[i] * factor) % PRIME;
    }
    return sum;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
