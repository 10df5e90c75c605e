package org.palier.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.palier.territory.TerritoryService.Home;

/// Communes as people type them: an inter-municipal body by its name or its SIREN, and lines that
/// hold a commune's INSEE code or its name each. Whatever is not understood is told, with what it
/// may have meant.
public record TypedCommunes(List<Home> homes, List<Unclear> unclear) {

  private static final int SUGGESTED = 5;
  private static final int LOOKED_AT = 500;

  /// A blank `typed` stands for nothing typed at all. Without `meant` it is known to nobody.
  public record Unclear(boolean body, String typed, List<String> meant) {
    public Unclear {
      meant = List.copyOf(meant);
    }
  }

  public TypedCommunes {
    homes = List.copyOf(homes);
    unclear = List.copyOf(unclear);
  }

  public static TypedCommunes read(Communes communes, String body, String lines) {
    Map<String, Home> homes = new LinkedHashMap<>();
    List<Unclear> unclear = new ArrayList<>();
    if (!body.isBlank()) {
      readBody(communes, body.strip(), homes, unclear);
    }
    lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> readLine(communes, line, homes, unclear));
    return new TypedCommunes(
        homes.values().stream()
            .sorted(Comparator.comparing(Home::name).thenComparing(Home::code))
            .toList(),
        unclear);
  }

  private static void readBody(
      Communes communes, String typed, Map<String, Home> homes, List<Unclear> unclear) {
    String wanted = CommuneNames.plain(typed);
    List<Epci> like = communes.epcis(typed, LOOKED_AT);
    List<Epci> exact =
        like.stream().filter(epci -> CommuneNames.plain(epci.name()).equals(wanted)).toList();
    List<Epci> meant = exact.isEmpty() ? like : exact;
    if (meant.size() == 1) {
      communes.ofEpci(meant.getFirst().siren()).forEach(one -> homes.put(one.code(), home(one)));
    } else {
      unclear.add(
          new Unclear(
              true,
              typed,
              suggested(meant, epci -> epci.name() + " (" + epci.siren().value() + ")")));
    }
  }

  private static void readLine(
      Communes communes, String typed, Map<String, Home> homes, List<Unclear> unclear) {
    String wanted = CommuneNames.plain(typed);
    List<Commune> like =
        communes.commune(typed).map(List::of).orElseGet(() -> communes.search(typed, LOOKED_AT));
    List<Commune> exact =
        like.stream()
            .filter(
                one -> one.code().equals(typed) || CommuneNames.plain(one.name()).equals(wanted))
            .toList();
    if (exact.size() == 1) {
      homes.put(exact.getFirst().code(), home(exact.getFirst()));
    } else {
      unclear.add(
          new Unclear(
              false,
              typed,
              suggested(
                  exact.isEmpty() ? like : exact, one -> one.name() + " (" + one.code() + ")")));
    }
  }

  private static <T> List<String> suggested(List<T> meant, Function<T, String> shown) {
    return meant.stream().limit(SUGGESTED).map(shown).toList();
  }

  private static Home home(Commune commune) {
    return new Home(commune.code(), commune.name());
  }
}
