package org.palier.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.LayerReader;
import org.palier.referential.LayeredReferential;
import org.palier.referential.ReadLayer;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;
import org.palier.territory.Territory;
import org.palier.web.Language;
import org.palier.web.PlainWords;

class BookletsTest {

  private static final Questionnaire QUESTIONNAIRE = read();
  private static final Territory TERRITORY =
      new Territory(new UUID(0, 1), "demo", "Pays d’Exemple", "fr", "Claire Martin", "", "", true);

  private final Booklets booklets =
      new Booklets(PlainWords.MESSAGES, PlainWords.FACTS, PlainWords.CONDITIONS);

  @Test
  void theWholeBookletHoldsEveryQuestion() throws IOException {
    BookletPage page = booklet(Optional.empty(), BookletProfile.ANYONE, Language.FR);
    assertThat(codes(page)).hasSize(QUESTIONNAIRE.questions().size());
    keep("booklet-fr", page, Language.FR);
    keep("booklet-en", booklet(Optional.empty(), BookletProfile.ANYONE, Language.EN), Language.EN);
  }

  @Test
  void aThemeHoldsItsQuestionsOnlyAndTheFactsTheyDependOn() throws IOException {
    BookletPage page = booklet(Optional.of("EAU"), BookletProfile.ANYONE, Language.FR);
    assertThat(codes(page)).allMatch(code -> code.startsWith("EAU-")).isNotEmpty();
    assertThat(page.profile())
        .extracting(BookletPage.FactLine::label)
        .contains("Occupez-vous des locaux\u202f?");
    assertThat(page.profile()).hasSizeLessThan(QUESTIONNAIRE.facts().size() / 2);
    keep("booklet-eau-fr", page, Language.FR);
  }

  @Test
  void aQuestionThatMayNotConcernSaysWhomItDoes() {
    BookletPage page = booklet(Optional.of("DEC"), BookletProfile.ANYONE, Language.FR);
    assertThat(PlainWords.plain(block(page, "DEC-3").condition()))
        .matches(
            "Concerne : oui à P\\d+ « Avez-vous des biodéchets \\(cuisine, repas, espaces verts\\)"
                + " \\? »");
  }

  @Test
  void aQuestionThatCertainlyDoesNotConcernIsLeftOut() {
    BookletProfile noBioWaste = answering("biodechets", false);
    assertThat(codes(booklet(Optional.of("DEC"), noBioWaste, Language.FR)))
        .doesNotContain("DEC-3")
        .contains("DEC-1");
  }

  @Test
  void aConditionThatIsCertainIsNotTold() {
    BookletProfile bioWaste = answering("biodechets", true);
    assertThat(block(booklet(Optional.of("DEC"), bioWaste, Language.FR), "DEC-3").condition())
        .isEmpty();
  }

  @Test
  void aSizeDecidesWhatEmployeesDecide() {
    BookletProfile noEmployee = sized("T0");
    BookletProfile ten = sized("T2");
    assertThat(block(booklet(Optional.of("PIL"), noEmployee, Language.FR), "PIL-6").condition())
        .as("volunteers may still make it concern them")
        .isNotEmpty();
    assertThat(block(booklet(Optional.of("PIL"), ten, Language.FR), "PIL-6").condition()).isEmpty();
  }

  @Test
  void wordsForSomeAreUsedWhereTheyAreCertainAndAddedWhereTheyAreOpen() {
    BookletPage.Block open =
        block(booklet(Optional.of("PIL"), BookletProfile.ANYONE, Language.FR), "PIL-1");
    BookletPage.Block small = block(booklet(Optional.of("PIL"), sized("T1"), Language.FR), "PIL-1");
    assertThat(open.variants()).hasSize(1);
    assertThat(small.variants()).isEmpty();
    assertThat(small.boxes().get(2)).isEqualTo(open.variants().getFirst().boxes().getFirst());
  }

  @Test
  void aBookletThatConcernsNobodySaysWhatToDo() {
    BookletPage page = booklet(Optional.empty(), BookletProfile.ANYONE, Language.FR);
    BookletPage empty = new BookletPage(page.cover(), page.profile(), List.of());
    assertThat(PlainWords.page(Language.FR, "workshop/booklet", empty))
        .contains("Choisissez un autre thème");
  }

  @Test
  void theSameBookletReadsInEnglish() {
    BookletPage page = booklet(Optional.of("ENE"), BookletProfile.ANYONE, Language.EN);
    assertThat(block(page, "ENE-1").condition()).startsWith("Concerns: yes to P");
  }

  @Test
  void whatTheTerritoryAddsIsPrintedAndMarked() {
    LayeredReferential layered = layered();
    BookletPage page =
        booklets.booklet(
            new Booklets.Order(
                TERRITORY,
                layered.local().questionnaire(),
                layered,
                Optional.empty(),
                BookletProfile.ANYONE,
                "https://palier.example/demo",
                Language.FR));
    assertThat(block(page, "demo.MOB-7").local()).isTrue();
    assertThat(block(page, "MOB-1").local()).isFalse();
    assertThat(block(page, "MOB-2").help()).singleElement().asString().contains("covoiturage");
    assertThat(page.cover().stairs())
        .isEqualTo(booklet(Optional.empty(), BookletProfile.ANYONE, Language.FR).cover().stairs());
  }

  private static LayeredReferential layered() {
    Path core =
        Path.of(System.getProperty("palier.home", ""))
            .toAbsolutePath()
            .resolve("questionnaires/transition-ecologique");
    return switch (LayerReader.read(core, core.resolve("territories/demo.yaml"))) {
      case ReadLayer.Good(LayeredReferential layered, var _) -> layered;
      case ReadLayer.Bad(var problems) -> throw new AssertionError(problems);
    };
  }

  private BookletPage booklet(Optional<String> theme, BookletProfile profile, Language language) {
    return booklets.booklet(
        new Booklets.Order(
            TERRITORY,
            QUESTIONNAIRE,
            null,
            theme.map(NodeId::new),
            profile,
            "https://palier.example/demo",
            language));
  }

  private static BookletProfile answering(String fact, boolean yes) {
    return new BookletProfile(
        Optional.empty(), Optional.empty(), Optional.empty(), Map.of(new FactId(fact), yes));
  }

  private static BookletProfile sized(String size) {
    return new BookletProfile(Optional.empty(), Optional.of(size), Optional.empty(), Map.of());
  }

  private static List<String> codes(BookletPage page) {
    return page.parts().stream()
        .flatMap(part -> part.blocks().stream())
        .map(BookletPage.Block::code)
        .toList();
  }

  private static BookletPage.Block block(BookletPage page, String code) {
    return page.parts().stream()
        .flatMap(part -> part.blocks().stream())
        .filter(block -> block.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Questionnaire read() {
    return switch (ReferentialReader.read(Path.of("questionnaires/transition-ecologique"))) {
      case ReadReferential.Good good -> good.referential().questionnaire();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private static void keep(String name, BookletPage page, Language language) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/pages"));
    String html = PlainWords.page(language, "workshop/booklet", page);
    Files.writeString(folder.resolve(name + ".html"), html);
  }
}
