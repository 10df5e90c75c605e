package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.web.Prose.Block;
import org.palier.web.Prose.Span;

class ProseTest {

  @Test
  void headingsParagraphsAndListsAreToldApart() {
    Prose prose = Prose.of("## Qui\n\nUne ligne\nsur deux.\n\n- un\n- deux\n  et demi");
    assertThat(prose.blocks()).hasSize(3);
    assertThat(prose.blocks().get(0).heading()).isEqualTo("Qui");
    assertThat(prose.blocks().get(1).paragraph())
        .containsExactly(new Span("Une ligne sur deux.", ""));
    assertThat(prose.blocks().get(2).items()).hasSize(2);
  }

  @Test
  void aLinkStandsAmongWords() {
    Block block = Prose.of("Voir [la page](/demo/contact), svp.").blocks().getFirst();
    assertThat(block.paragraph())
        .containsExactly(
            new Span("Voir ", ""), new Span("la page", "/demo/contact"), new Span(", svp.", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](data:text/html,y)",
        "[x](//evil.example)",
        "[x](/\\evil.example)",
        "[x](http://evil.example)"
      })
  void anAddressThatCouldHarmIsShownAsText(String text) {
    assertThat(Prose.of(text).blocks().getFirst().paragraph()).containsExactly(new Span(text, ""));
  }

  @Test
  void aTextMadeToWearOutTheReaderIsReadAtOnce() {
    assertThat(Prose.of("[".repeat(50_000)).blocks()).hasSize(1);
  }
}
