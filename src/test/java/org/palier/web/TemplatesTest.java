package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.domain.questionnaire.Text;

class TemplatesTest {

  record Item(String label, @Nullable String note) {}

  record Page(String name, @Nullable String note, List<Item> items) {
    boolean isLong() {
      return items.size() > 1;
    }
  }

  record Figures(BigDecimal score, LocalDate day, Text label) {}

  private final Messages messages = new Messages(new Formats("Europe/Paris"));
  private final Templates templates =
      new Templates(new TemplateHelpers(messages, new Formats("Europe/Paris"), new Assets()));

  private String render(String view, Object page, Language language) {
    Visit visit = new Visit(language, null, null, "/", false, false, false, "");
    return templates.render("test/" + view, page, new PageHead(visit)).strip();
  }

  @Test
  void aRecordIsReadByItsComponentsAndMethods() {
    Page page = new Page("Moulin", null, List.of(new Item("a", null), new Item("b", "c")));
    assertThat(render("record", page, Language.FR)).isEqualTo("Moulin long a[] b[c]");
  }

  @Test
  void aMissingValueOfAnItemIsNotSoughtInThePage() {
    Page page = new Page("Moulin", "of the page", List.of(new Item("a", null)));
    assertThat(render("record", page, Language.FR)).isEqualTo("Moulin  a[]");
  }

  @Test
  void aNameTheRecordDoesNotHaveIsAFault() {
    assertThatThrownBy(() -> render("unknown", new Item("a", null), Language.FR))
        .hasStackTraceContaining("A template asks Item for “nothing”");
  }

  @Test
  void noReflectionIsReachableFromATemplate() {
    assertThatThrownBy(() -> render("class", new Item("a", null), Language.FR))
        .hasStackTraceContaining("A template asks Item for “getClass”");
    assertThat(render("class", Map.of("a", "b"), Language.FR)).isEmpty();
  }

  @Test
  void whatIsWrittenByPeopleIsShownAsText() {
    assertThat(render("name", new Item("<b onclick='x'>{{t}}</b>", null), Language.FR))
        .isEqualTo("&lt;b onclick&#x3D;&#x27;x&#x27;&gt;{{t}}&lt;/b&gt;");
  }

  @Test
  void aHelperNobodyWroteIsAFault() {
    assertThatThrownBy(() -> render("helper", new Item("a", null), Language.FR))
        .hasStackTraceContaining("A template asks Item for “shout”");
  }

  @Test
  void onlyTemplatesOfTheClassPathCanBeNamed() {
    assertThatThrownBy(() -> render("../../application", Map.of(), Language.FR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figuresAreWrittenAsTheLanguageWritesThem() {
    Figures figures =
        new Figures(
            new BigDecimal("1234.55"),
            LocalDate.of(2026, 3, 1),
            new Text("Eau", Map.of("en", "Water")));
    assertThat(render("figures", figures, Language.FR))
        .isEqualTo("1\u202f234,6 · 1\u202f235\u00a0% · 1er mars 2026 · Eau");
    assertThat(render("figures", figures, Language.EN))
        .isEqualTo("1,234.6 · 1,235% · 1 March 2026 · Water");
  }
}
