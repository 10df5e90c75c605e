package org.palier.population;

import org.palier.population.Unreadable.Why;

/// Looks through a part of a spreadsheet, piece by piece, for what would make its reader ask
/// outside or hold more than a small server has: an entity, a cell without end, a row without end,
/// strings without end. Every part is UTF-8, as spreadsheets write it: in another encoding an
/// entity would go unseen.
final class XmlScan {

  static final int LONGEST_TEXT = 1 << 20;
  static final int MOST_TAGS_IN_A_ROW = 1_000_000;
  static final int MOST_TAGS_OF_STRINGS = 4_000_000;

  private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
  private static final byte[] ROW_ENDS = {'<', '/', 'r', 'o', 'w'};

  private final int mostTags;
  private int doctype;
  private int rowEnds;
  private int tags;
  private int text;

  /// Of strings, or of rows.
  XmlScan(boolean strings) {
    mostTags = strings ? MOST_TAGS_OF_STRINGS : MOST_TAGS_IN_A_ROW;
  }

  void look(byte[] piece, int length) throws Unreadable {
    for (int i = 0; i < length; i++) {
      byte b = piece[i];
      doctype = next(DOCTYPE, doctype, b);
      rowEnds = next(ROW_ENDS, rowEnds, b);
      text = b == '<' ? 0 : text + 1;
      tags += b == '<' ? 1 : 0;
      if (b == 0 || doctype == DOCTYPE.length || text > LONGEST_TEXT) {
        throw new Unreadable(Why.UNSAFE);
      }
      if (rowEnds == ROW_ENDS.length) {
        tags = 0;
        rowEnds = 0;
      }
      if (tags > mostTags) {
        throw new Unreadable(Why.UNSAFE);
      }
    }
  }

  private static int next(byte[] wanted, int matched, byte b) {
    return b == wanted[matched] ? matched + 1 : b == wanted[0] ? 1 : 0;
  }
}
