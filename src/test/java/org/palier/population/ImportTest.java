package org.palier.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.population.ImportService.Outcome;
import org.palier.population.ImportSummary.Counts;
import org.palier.population.ImportSummary.Kind;
import org.palier.population.RowProblem.Fault;
import org.palier.territory.Territory;
import org.palier.web.UploadedFile;

/// A file of organisations: read, looked at, taken over, undone.
@MicronautTest(transactional = false)
class ImportTest {

  private static final String SIRET = "73282932000074";
  private static final String OTHER_SIRET = "55208131766522";

  @Inject ImportService imports;
  @Inject PopulationService population;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Knowns knowns;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private UUID agent = new UUID(0, 0);

  @BeforeEach
  void someoneWorksHere() {
    territory = territories.fresh();
    agent = accounts.id(accounts.of(territory.id()));
  }

  private UUID read(String text) {
    return read("liste.csv", text.getBytes(UTF_8));
  }

  private UUID read(String name, byte[] content) {
    try {
      return imports.read(territory, agent, new UploadedFile(name, content));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private Counts counts(UUID file) {
    return summary(file).counts();
  }

  private ImportSummary summary(UUID file) {
    return imports.find(territory.id(), file).orElseThrow();
  }

  private List<RowProblem> problems(UUID file) {
    return imports.rows(file, Kind.PROBLEMS, 0, 100).stream()
        .flatMap(row -> row.problems().stream())
        .toList();
  }

  private List<Details> known() {
    return population.page(territory.id(), PopulationSearch.ALL, null, 100).stream()
        .map(KnownOrganisation::details)
        .toList();
  }

  private List<String> names() {
    return known().stream().map(Details::name).toList();
  }

  @Test
  void nothingIsKnownBeforeConfirmationAndAllOfItAfter() {
    UUID file = read("Nom;SIRET;Courriel\nScierie;" + SIRET + ";a@scierie.example\nGarage;;\n");

    assertThat(counts(file)).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(known()).isEmpty();

    assertThat(imports.confirm(territory.id(), file)).isEqualTo(Outcome.DONE);
    assertThat(names()).containsExactly("Garage", "Scierie");
    assertThat(known().getLast().siretText()).isEqualTo(SIRET);
    assertThat(known().getLast().emailText()).isEqualTo("a@scierie.example");
    assertThat(imports.confirm(territory.id(), file)).isEqualTo(Outcome.TOO_LATE);
    assertThat(known()).hasSize(2);
  }

  @Test
  void everyProblemIsToldWithItsLineAndColumn() {
    UUID file =
        read(
            """
            Nom;SIRET;RNA;Commune;Type;Taille;Courriel
            Mauvaise clé;73282932000075;;;;;
            Siren seul;732829320;;;;;
            Chiffres perdus;"7,32829E+13";;;;;
            Mairie;21860194600013;;;Entreprise;;
            Numéro;;W12345678;;;;
            Pas une association;;W123456789;;ENT;;
            Ailleurs;;;Paris;;;
            Nulle part;;;Xyzville;;;
            Adresse;;;;;;pas une adresse
            ;;;;;;a@b.example
            Taille;;;;;énorme;
            Scierie;%1$s;;;;;
            La même;%1$s;;;;;
            Garage;;;86194;;;
            GARAGE;;;Poitiers;;;
            """
                .formatted(SIRET));

    assertThat(imports.rows(file, Kind.PROBLEMS, 0, 100))
        .extracting(ReadRow::line, row -> row.problems().getFirst().column())
        .containsExactly(
            tuple(2, Column.SIRET),
            tuple(3, Column.SIRET),
            tuple(4, Column.SIRET),
            tuple(5, Column.SIRET),
            tuple(6, Column.RNA),
            tuple(7, Column.RNA),
            tuple(8, Column.COMMUNE),
            tuple(9, Column.COMMUNE),
            tuple(10, Column.EMAIL),
            tuple(11, Column.NAME),
            tuple(12, Column.SIZE),
            tuple(14, Column.SIRET),
            tuple(16, Column.NAME));
    assertThat(problems(file))
        .extracting(RowProblem::fault)
        .containsExactly(
            Fault.WRONG_SIRET,
            Fault.SIREN_ONLY,
            Fault.DIGITS_LOST,
            Fault.OF_A_PUBLIC_BODY,
            Fault.WRONG_RNA,
            Fault.OF_AN_ASSOCIATION,
            Fault.OUTSIDE,
            Fault.UNKNOWN_COMMUNE,
            Fault.WRONG_EMAIL,
            Fault.MISSING,
            Fault.UNKNOWN_WORD,
            Fault.DUPLICATE,
            Fault.DUPLICATE);
    assertThat(counts(file)).isEqualTo(new Counts(15, 3, 0, 0, 12));
    imports.confirm(territory.id(), file);
    assertThat(names()).containsExactly("Garage", "Scierie", "Taille");
  }

  @Test
  void theNumberOfAnEstablishmentOfLaPosteIsRight() {
    UUID file = read("nom;siret\nBureau de poste;35600000049837\n");

    assertThat(counts(file).added()).isEqualTo(1);
  }

  @Test
  void whatIsKnownIsRecognisedChangedAndNeverEmptied() {
    imports.confirm(
        territory.id(),
        read("Nom;SIRET;Courriel;Contact\nScierie;" + SIRET + ";a@scierie.example;Ana\n"));

    UUID same = read("siret,name\n" + SIRET + ",Scierie\n");
    UUID other = read("siret\tcourriel\tnom\n" + SIRET + "\tb@scierie.example\tScierie\n");

    assertThat(counts(same)).isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertThat(imports.rows(other, Kind.UPDATED, 0, 10).getFirst().changes())
        .containsExactly(
            new ReadRow.Change(Column.EMAIL, "a@scierie.example", "b@scierie.example"));
    imports.confirm(territory.id(), other);
    assertThat(known())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.emailText()).isEqualTo("b@scierie.example");
              assertThat(one.person()).isEqualTo("Ana");
            });
  }

  @Test
  void oneWithoutNumberIsKnownAgainByItsNameInItsCommune() {
    imports.confirm(territory.id(), read("nom;commune\nSARL Du Moulin;86194\nLe Pont;86041\n"));

    UUID file = read("nom;commune;siret\ndu moulin;86194;" + SIRET + "\nLe Pont;86194;\n");

    assertThat(counts(file)).isEqualTo(new Counts(2, 1, 1, 0, 0));
    imports.confirm(territory.id(), file);
    assertThat(known()).hasSize(3);
  }

  @Test
  void aNumberOfYetAnotherOrganisationKeepsTheRowOut() {
    imports.confirm(
        territory.id(), read("nom;siret;rna\nLes Amis;" + SIRET + ";\nLe Club;;W861234567\n"));

    UUID file = read("nom;siret;rna\nLes Amis;" + SIRET + ";W861234567\n");

    assertThat(problems(file)).containsExactly(new RowProblem(Column.RNA, Fault.TAKEN, "Le Club"));
    imports.confirm(territory.id(), file);
    assertThat(known()).hasSize(2);
  }

  @Test
  void undoTakesAwayWhatWasAddedAndRestoresWhatWasChanged() {
    imports.confirm(territory.id(), read("nom;siret\nScierie;" + SIRET + "\n"));
    List<Details> before = known();
    UUID file = read("nom;siret\nGrande Scierie;" + SIRET + "\nGarage;\n");
    imports.confirm(territory.id(), file);
    assertThat(names()).containsExactly("Garage", "Grande Scierie");

    assertThat(imports.undo(territory.id(), file)).isEqualTo(Outcome.DONE);

    assertThat(known()).isEqualTo(before);
    assertThat(summary(file).leftAsIs()).isZero();
    assertThat(imports.undo(territory.id(), file)).isEqualTo(Outcome.TOO_LATE);
  }

  @Test
  void undoLeavesWhatWasChangedCalledOrOptedOutSinceAndSaysHowMany() {
    imports.confirm(territory.id(), read("nom;siret\nScierie;" + SIRET + "\n"));
    UUID file =
        read("nom;siret\nGrande Scierie;" + SIRET + "\nGarage;\nFournil;\nÉpicerie;\nBar;\n");
    imports.confirm(territory.id(), file);
    knowns.run(
        "UPDATE known_organisation SET invited_at = NOW() + INTERVAL 1 MINUTE"
            + " WHERE territory_id = ? AND name IN ('Garage', 'Grande Scierie')",
        territory.id());
    knowns.run(
        "UPDATE known_organisation SET opted_out_at = NOW() + INTERVAL 1 MINUTE"
            + " WHERE territory_id = ? AND name = 'Fournil'",
        territory.id());
    UUID grocery =
        population
            .page(
                territory.id(),
                new PopulationSearch("Épicerie", "", PopulationSearch.Reach.ANY),
                null,
                1)
            .getFirst()
            .id();
    population.change(territory.id(), grocery, Knowns.details("Épicerie fine", null, null));

    imports.undo(territory.id(), file);

    assertThat(names()).containsExactly("Épicerie fine", "Fournil", "Garage", "Grande Scierie");
    assertThat(summary(file).leftAsIs()).isEqualTo(4);
  }

  @Test
  void aNumberGivenAwaySinceIsNotTakenBack() {
    imports.confirm(territory.id(), read("nom;rna;siret\nClub;W861234567;" + SIRET + "\n"));
    UUID file = read("nom;rna;siret\nClub;W861234567;" + OTHER_SIRET + "\n");
    imports.confirm(territory.id(), file);
    population.add(territory.id(), Knowns.details("Nouvelle", SIRET, null));

    imports.undo(territory.id(), file);

    assertThat(summary(file).leftAsIs()).isEqualTo(1);
    assertThat(known()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252", "UTF-16"})
  void accentsAreReadInEveryEncoding(String charset) {
    UUID file =
        read(
            "Été.csv",
            "Dénomination;Ville\nPâtisserie Noël;Poitiers\n".getBytes(Charset.forName(charset)));

    imports.confirm(territory.id(), file);

    assertThat(known())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Pâtisserie Noël");
              assertThat(one.commune()).isEqualTo("86194");
            });
  }

  @Test
  void aByteOrderMarkQuotesAndOrderChangeNothing() {
    UUID file =
        read(
            "\uFEFF\"E-mail\",\"Couleur\",\"Name\"\r\n"
                + "\"a@b.example\",\"bleu\",\"Bois, \"\"vert\"\"\"\r\n");

    assertThat(summary(file).ignored()).containsExactly("Couleur");
    imports.confirm(territory.id(), file);
    assertThat(names()).containsExactly("Bois, \"vert\"");
  }

  @Test
  @DisplayName("ASVS 1.2.10: a formula is a text, whose apostrophe is taken off")
  void aFormulaIsAText() {
    UUID file = read("nom\n\"'=cmd|' /C calc'!A0\"\n=1+1\n\"''=x\"\n");

    imports.confirm(territory.id(), file);

    assertThat(names()).containsExactlyInAnyOrder("=cmd|' /C calc'!A0", "=1+1", "'=x");
  }

  @Test
  void aMissingColumnIsToldWithThoseThatAreThere() {
    assertThatThrownBy(() -> imports.read(territory, agent, file("a.csv", "siret;courriel\n1;2\n")))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e -> {
              assertThat(e.why()).isEqualTo(Unreadable.Why.NAME_COLUMN_MISSING);
              assertThat(e.about()).isEqualTo("siret, courriel");
            });
    assertThat(imports.page(territory.id(), null, 10)).isEmpty();
  }

  private static UploadedFile file(String name, String text) {
    return new UploadedFile(name, text.getBytes(UTF_8));
  }

  @Test
  void moreThanAHundredThousandRowsAreRefusedAndNothingIsKept() {
    String text = "nom\n" + "x\n".repeat(100_001);

    assertThatThrownBy(() -> imports.read(territory, agent, file("a.csv", text)))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.why()).isEqualTo(Unreadable.Why.TOO_MANY_ROWS));
    assertThat(imports.page(territory.id(), null, 10)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 8.4.1: a file of another territory can be neither seen, confirmed nor undone")
  void aFileBelongsToItsTerritory() {
    UUID file = read("nom\nScierie\n");
    UUID elsewhere = territories.fresh().id();

    assertThat(imports.find(elsewhere, file)).isEmpty();
    assertThat(imports.confirm(elsewhere, file)).isEqualTo(Outcome.UNKNOWN);
    assertThat(imports.undo(elsewhere, file)).isEqualTo(Outcome.UNKNOWN);
    assertThat(imports.drop(elsewhere, file)).isEqualTo(Outcome.UNKNOWN);
    assertThat(imports.drop(territory.id(), file)).isEqualTo(Outcome.DONE);
    assertThat(imports.find(territory.id(), file)).isEmpty();
  }
}
