package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSvgTest {

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  private final String address = "https://palier.example/demo";
  private final QrCode drawn = QrSvg.of(address);

  @Test
  void theDrawingHoldsExactlyTheDarkModules() {
    var code =
        io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    boolean[][] dark = new boolean[drawn.size()][drawn.size()];
    Matcher run = RUN.matcher(drawn.path());
    while (run.find()) {
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
      }
    }
    for (int y = 0; y < drawn.size(); y++) {
      for (int x = 0; x < drawn.size(); x++) {
        assertThat(dark[y][x]).isEqualTo(code.getModule(x - 4, y - 4));
      }
    }
  }

  @Test
  void aQuietZoneOfFourModulesSurroundsIt() {
    assertThat(drawn.size()).isEqualTo(29 + 8);
    assertThat(drawn.path()).startsWith("M4 4");
  }
}
