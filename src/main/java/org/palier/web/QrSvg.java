package org.palier.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// Draws a text, most often an address, as a QR code that a phone reads from paper.
public final class QrSvg {

  private static final int QUIET = 4;

  private QrSvg() {}

  /// Medium correction: a fold or a stain on the paper leaves it readable.
  public static QrCode of(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      row(code, y, path);
    }
    return new QrCode(text, code.size + 2 * QUIET, path.toString());
  }

  private static void row(io.nayuki.qrcodegen.QrCode code, int y, StringBuilder path) {
    for (int x = 0; x < code.size; x++) {
      int end = x;
      while (end < code.size && code.getModule(end, y)) {
        end++;
      }
      if (end > x) {
        path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
        path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
        x = end;
      }
    }
  }
}
