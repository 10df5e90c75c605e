package org.palier.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.palier.domain.chart.LevelBar;
import org.palier.domain.chart.Radar;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField.Option;

/// Every component in every state on one page, for those who draw and those who test.
@Controller("/styles")
@Requires(env = {"test", "dev"})
final class StylesController {

  private static final List<String> LEVELS =
      List.of("Éveil", "Élan", "Méthode", "Maîtrise", "Entraînement");

  private final Pages pages;

  StylesController(Pages pages) {
    this.pages = pages;
  }

  record Named(int number, String name) {}

  record Bar(String name, String label, LevelBar bar) {}

  record StylesPage(
      Stairs levels,
      Stairs climbing,
      Stairs gated,
      Stairs top,
      FormErrors errors,
      FormField text,
      FormField wrong,
      FormField area,
      FormField select,
      FormField choices,
      List<Bar> bars,
      List<Named> names,
      Radar radar) {}

  @Get
  HttpResponse<String> show(Visit visit) {
    return pages.render(visit, "styles/page", page());
  }

  private static StylesPage page() {
    List<Option> options =
        List.of(
            new Option("1", "Commerce et réparation", false),
            new Option("2", "Agriculture", true),
            new Option("3", "Enseignement", false));
    return new StylesPage(
        Stairs.of(LEVELS),
        Stairs.of(LEVELS, 3, false),
        Stairs.of(LEVELS, 2, true),
        Stairs.of(LEVELS, 5, false),
        new FormErrors(List.of(new FormError("wrong", "Indiquez le nombre de salariés"))),
        FormField.text("text", "Nom de l’organisation", "Boulangerie du Moulin")
            .hinted("Facultatif. Il n’est vu que de vous."),
        FormField.text("wrong", "Nombre de salariés", "beaucoup")
            .wrong("Écrivez un nombre, par exemple 12"),
        FormField.text("area", "Commentaire", "Compteur relevé chaque mois."),
        FormField.choice("select", "Secteur d’activité", options),
        FormField.choice("choices", "Votre organisation est…", options),
        List.of(
            bar("Pilotage", "12", "28", "34", "20", "6"), bar("Eau", "34", "30", "22", "10", "4")),
        Stream.iterate(1, i -> i <= 5, i -> i + 1)
            .map(i -> new Named(i, LEVELS.get(i - 1)))
            .toList(),
        radar());
  }

  private static Bar bar(String name, String... percents) {
    List<BigDecimal> parts = Stream.of(percents).map(BigDecimal::new).toList();
    return new Bar(name, name + " : " + String.join(", ", percents) + " %", LevelBar.of(parts));
  }

  private static Radar radar() {
    return Radar.of(
        Stream.of(
                "Pilotage 52",
                "Énergie 61",
                "Déchets 44",
                "Mobilité 28",
                "Alimentation 35",
                "Eau 18",
                "Biodiversité 33")
            .map(text -> text.split(" "))
            .map(pair -> new Radar.Measure(pair[0], java.util.Optional.of(new BigDecimal(pair[1]))))
            .toList(),
        Stream.of("20", "40", "60", "80", "100").map(BigDecimal::new).toList());
  }
}
