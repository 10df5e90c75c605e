package org.palier.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siren;
import org.palier.domain.organisation.Siret;
import org.palier.mail.EmailAddress;
import org.palier.population.RowProblem.Fault;
import org.palier.web.Language;

/// Reads the cells of one row after the other.
final class RowReader {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}.'’-]+");

  /// What a spreadsheet makes of fourteen digits in a narrow column: `7,32829E+13`.
  private static final Pattern ROUNDED = Pattern.compile("[0-9][.,][0-9]+[eE][+-]?[0-9]+");

  /// Legal units under public law have numbers that begin so.
  private static final Pattern PUBLIC = Pattern.compile("[12].*");

  private static final int SIRET_LENGTH = 14;
  private static final int FEWEST_DIGITS = 11;

  private final Heads heads;
  private final CommuneReader communes;
  private final FactWordsReader facts;

  RowReader(Heads heads, CommuneReader communes, FactWordsReader facts) {
    this.heads = heads;
    this.communes = communes;
    this.facts = facts;
  }

  FileRow read(int line, List<String> cells) {
    List<RowProblem> problems = new ArrayList<>();
    String name = name(cells, problems);
    String type = word(cells, Column.TYPE, facts::type, problems);
    String siret = siret(cells, type, problems);
    String rna = rna(cells, type, problems);
    return new FileRow(
        line,
        name,
        siret,
        rna,
        commune(cells, problems),
        type,
        word(cells, Column.SIZE, facts::size, problems),
        word(cells, Column.SECTOR, facts::sector, problems),
        email(cells, problems),
        person(cells, problems),
        word(cells, Column.LANGUAGE, RowReader::language, problems),
        problems);
  }

  private String name(List<String> cells, List<RowProblem> problems) {
    String typed = heads.cell(cells, Column.NAME);
    if (typed.isEmpty()) {
      problems.add(new RowProblem(Column.NAME, Fault.MISSING));
    }
    return notLonger(typed, Details.NAME_LIMIT, Column.NAME, problems);
  }

  private String person(List<String> cells, List<RowProblem> problems) {
    return notLonger(
        heads.cell(cells, Column.PERSON), Details.PERSON_LIMIT, Column.PERSON, problems);
  }

  private static String notLonger(
      String typed, int limit, Column column, List<RowProblem> problems) {
    if (typed.length() <= limit) {
      return typed;
    }
    problems.add(new RowProblem(column, Fault.TOO_LONG, Integer.toString(limit)));
    return typed.substring(0, limit);
  }

  private @Nullable String siret(
      List<String> cells, @Nullable String type, List<RowProblem> problems) {
    String typed = heads.cell(cells, Column.SIRET);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<Siret> read = Siret.parse(padded(BLANKS.matcher(typed).replaceAll("")));
    if (read.isEmpty()) {
      problems.add(new RowProblem(Column.SIRET, siretFault(typed), typed));
      return null;
    }
    String siret = read.get().value();
    if (type != null && !type.equals("PUB") && PUBLIC.matcher(siret).matches()) {
      problems.add(new RowProblem(Column.SIRET, Fault.OF_A_PUBLIC_BODY, siret));
    }
    return siret;
  }

  private static Fault siretFault(String typed) {
    return ROUNDED.matcher(typed).matches()
        ? Fault.DIGITS_LOST
        : Siren.parse(typed).isPresent() ? Fault.SIREN_ONLY : Fault.WRONG_SIRET;
  }

  /// A spreadsheet that takes a number for an amount drops the zeros it begins with.
  private static String padded(String digits) {
    return digits.matches("[0-9]{" + FEWEST_DIGITS + "," + SIRET_LENGTH + "}")
        ? "0".repeat(SIRET_LENGTH - digits.length()) + digits
        : digits;
  }

  private @Nullable String rna(
      List<String> cells, @Nullable String type, List<RowProblem> problems) {
    String typed = heads.cell(cells, Column.RNA);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<Rna> read = Rna.parse(typed);
    if (read.isEmpty()) {
      problems.add(new RowProblem(Column.RNA, Fault.WRONG_RNA, typed));
      return null;
    }
    if (type != null && !type.equals("ASS")) {
      problems.add(new RowProblem(Column.RNA, Fault.OF_AN_ASSOCIATION, read.get().value()));
    } else if (!read.get().isOfficialForm()) {
      problems.add(new RowProblem(Column.RNA, Fault.UNUSUAL_RNA, read.get().value()));
    }
    return read.get().value();
  }

  private @Nullable String commune(List<String> cells, List<RowProblem> problems) {
    String typed = heads.cell(cells, Column.COMMUNE);
    if (typed.isEmpty()) {
      return null;
    }
    return switch (communes.read(typed)) {
      case CommuneReader.Found.Right(String code) -> code;
      case CommuneReader.Found.Wrong(Fault fault) -> {
        problems.add(new RowProblem(Column.COMMUNE, fault, typed));
        yield null;
      }
    };
  }

  private @Nullable String email(List<String> cells, List<RowProblem> problems) {
    String typed = heads.cell(cells, Column.EMAIL);
    if (typed.isEmpty()) {
      return null;
    }
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Right(EmailAddress address) -> address.value();
      case EmailAddress.Typed.Wrong ignored -> {
        problems.add(new RowProblem(Column.EMAIL, Fault.WRONG_EMAIL, typed));
        yield null;
      }
    };
  }

  private @Nullable String word(
      List<String> cells,
      Column column,
      Function<String, Optional<String>> reader,
      List<RowProblem> problems) {
    String typed = heads.cell(cells, column);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<String> code = reader.apply(typed);
    if (code.isEmpty()) {
      problems.add(new RowProblem(column, Fault.UNKNOWN_WORD, typed));
    }
    return code.orElse(null);
  }

  private static Optional<String> language(String typed) {
    String plain = Column.plain(typed);
    return plain.startsWith("fr")
        ? Optional.of(Language.FR.code())
        : plain.startsWith("en") || plain.startsWith("an")
            ? Optional.of(Language.EN.code())
            : Language.of(typed.toLowerCase(Locale.ROOT)).map(Language::code);
  }
}
