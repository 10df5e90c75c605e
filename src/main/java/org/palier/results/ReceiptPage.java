package org.palier.results;

import java.util.List;

/// How a score is made, in a table that adds up: the whole by its themes, or a group by what stands
/// in it. `score` is empty when it is not rated; `above` is the group this one stands in, empty for
/// the whole and for a theme.
record ReceiptPage(
    ResultPage.Head head,
    boolean whole,
    String title,
    String above,
    String score,
    boolean fragile,
    List<Row> rows,
    List<Sum> sums,
    List<String> sentences) {

  ReceiptPage {
    rows = List.copyOf(rows);
    sums = List.copyOf(sums);
    sentences = List.copyOf(sentences);
  }

  /// A line of the table. A group has `node`, under which its own receipt is found, a question its
  /// `code`; what is not rated brings nothing and says why in `note`.
  record Row(
      String node,
      String code,
      String name,
      String note,
      boolean rated,
      String score,
      String weight,
      String brings) {}

  /// A line under the table: what the column adds up to, what a cap takes from it.
  record Sum(String label, String amount) {}
}
