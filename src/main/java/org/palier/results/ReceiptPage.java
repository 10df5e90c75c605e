package org.palier.results;

import java.util.List;

/// How a score is made, in a table that adds up: the whole by its themes, or a group by what stands
/// in it. `territory` when it is the territory's score, not the core's, which has the territory's,
/// if any, beside it. `score` is empty when it is not rated; `above` is the group this one stands
/// in, empty for the whole and for a theme.
record ReceiptPage(
    ResultPage.Head head,
    boolean territory,
    List<LocalScore> local,
    boolean whole,
    String title,
    String above,
    String score,
    boolean fragile,
    List<Row> rows,
    List<Sum> sums,
    List<String> sentences) {

  static final String OF_TERRITORY = "territory";

  ReceiptPage {
    local = List.copyOf(local);
    rows = List.copyOf(rows);
    sums = List.copyOf(sums);
    sentences = List.copyOf(sentences);
  }

  /// A line of the table. A group has `node`, under which its own receipt is found, a question its
  /// `code`; what is not rated brings nothing and says why in `note`.
  record Row(
      boolean territory,
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
