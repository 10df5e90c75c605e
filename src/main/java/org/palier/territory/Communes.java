package org.palier.territory;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Siren;

/// The communes of France and their inter-municipal bodies, read from the shipped table when first
/// asked for.
@Singleton
public final class Communes {

  private static final String SHIPPED = "/reference/communes.tsv.gz";

  private volatile @Nullable CommuneTable table;

  private volatile @Nullable CommuneNames names;

  /// The year of the code officiel géographique that the table follows.
  public int year() {
    return table().year();
  }

  public int count() {
    return table().count();
  }

  public Optional<Commune> commune(String code) {
    return table().commune(code);
  }

  public Optional<Epci> epci(Siren siren) {
    return Optional.ofNullable(table().epcis().get(siren));
  }

  /// The communes of an inter-municipal body, by code; none where it is unknown.
  public List<Commune> ofEpci(Siren siren) {
    return table().communes().filter(commune -> commune.epci().equals(Optional.of(siren))).toList();
  }

  /// The communes whose name begins so, whatever the accents, the case and the hyphens; the most
  /// populous first.
  public List<Commune> search(String beginning, int limit) {
    return names().beginningWith(beginning, limit);
  }

  /// The inter-municipal bodies whose name begins so, or the one with this very number; by name.
  List<Epci> epcis(String typed, int limit) {
    String number = typed.replace(" ", "");
    String wanted = CommuneNames.plain(typed);
    return table().epcis().values().stream()
        .filter(
            epci ->
                epci.siren().value().equals(number)
                    || (!wanted.isEmpty() && CommuneNames.plain(epci.name()).contains(wanted)))
        .sorted(Comparator.comparing(Epci::name).thenComparing(epci -> epci.siren().value()))
        .limit(limit)
        .toList();
  }

  private CommuneTable table() {
    CommuneTable ready = table;
    if (ready == null) {
      ready = read();
      table = ready;
    }
    return ready;
  }

  private CommuneNames names() {
    CommuneNames ready = names;
    if (ready == null) {
      ready = CommuneNames.of(table());
      names = ready;
    }
    return ready;
  }

  private static CommuneTable read() {
    try (InputStream packed = Communes.class.getResourceAsStream(SHIPPED)) {
      if (packed == null) {
        throw new IllegalStateException("missing from the jar: " + SHIPPED);
      }
      return CommuneTable.of(new GZIPInputStream(packed).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
