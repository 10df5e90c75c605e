package org.palier.population;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.population.PopulationSearch.Reach;
import org.palier.population.PopulationService.Writing;
import org.palier.territory.Communes;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Fingerprint;
import org.palier.web.Form;
import org.palier.web.FormErrors.FormError;
import org.palier.web.Language;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// The organisations that a territory knows, one by one and as files.
@Controller("/{territory}/staff/population")
class PopulationController extends StaffController {

  private static final Set<String> DONE = Set.of("saved", "removed");

  private final PopulationService population;
  private final PopulationPages populationPages;
  private final PopulationFile file;
  private final FactWordsReader facts;
  private final TerritoryService territories;
  private final Communes communes;
  private final AuditService audit;

  PopulationController(
      AccountService accounts,
      PopulationService population,
      PopulationPages populationPages,
      PopulationFile file,
      FactWordsReader facts,
      TerritoryService territories,
      Communes communes,
      AuditService audit,
      Pages pages) {
    super(accounts, pages);
    this.population = population;
    this.populationPages = populationPages;
    this.file = file;
    this.facts = facts;
    this.territories = territories;
    this.communes = communes;
    this.audit = audit;
  }

  @Get
  HttpResponse<?> list(
      Visit visit,
      String territory,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String commune,
      @QueryValue(defaultValue = "") String reach,
      @QueryValue(defaultValue = "") String after,
      @QueryValue(defaultValue = "") String done) {
    PopulationSearch search = search(q, commune, reach);
    String told = DONE.contains(done) ? "population." + done : "";
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            pages.render(
                here,
                "population/list",
                populationPages.list(
                    place, here.language(), search, RowId.read(after).orElse(null), told)));
  }

  private static PopulationSearch search(String text, String commune, String reach) {
    return new PopulationSearch(text, commune, Reach.of(reach).orElse(Reach.ANY));
  }

  @Get("/export/{format}")
  HttpResponse<?> export(
      Visit visit,
      String territory,
      String format,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String commune,
      @QueryValue(defaultValue = "") String reach) {
    PopulationSearch search = search(q, commune, reach);
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            file(
                here,
                format,
                "population-" + place.slug(),
                language -> exported(here, place, search, language, format)));
  }

  private byte[] exported(
      Visit here, Territory place, PopulationSearch search, Language language, String format) {
    audit.note(
        new AuditNote(
            AuditKind.EXPORTED, here.account().orElse(null), place.id(), "population " + format));
    return format.equals("csv")
        ? file.csv(place.id(), search, language)
        : file.xlsx(place.id(), search, language);
  }

  /// A file with the columns alone.
  @Get("/model/{format}")
  HttpResponse<?> model(Visit visit, String territory, String format) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            file(
                here,
                format,
                "palier",
                language ->
                    format.equals("csv") ? file.emptyCsv(language) : file.emptyXlsx(language)));
  }

  private HttpResponse<?> file(
      Visit here, String format, String name, Function<Language, byte[]> content) {
    return switch (format) {
      case "csv" ->
          file(content.apply(here.language()), MediaType.of("text/csv;charset=utf-8"), name, "csv");
      case "xlsx" ->
          file(
              content.apply(here.language()),
              MediaType.MICROSOFT_EXCEL_OPEN_XML_TYPE,
              name,
              "xlsx");
      default -> pages.notFound(here);
    };
  }

  private static HttpResponse<?> file(byte[] content, MediaType type, String name, String end) {
    return HttpResponse.ok(content)
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "." + end + "\"")
        .header("Cache-Control", "no-store");
  }

  @Get("/new")
  HttpResponse<?> fresh(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            pages.render(
                here,
                "population/organisation",
                populationPages.fresh(
                    place, here.language(), KnownForm.empty(Language.FR), List.of())));
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Visit visit, String territory, @Body String body) {
    KnownForm form = KnownForm.of(Form.parse(body));
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            write(
                here,
                place,
                form,
                details -> population.add(place.id(), details),
                errors ->
                    pages.respond(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        here,
                        "population/organisation",
                        populationPages.fresh(place, here.language(), form, errors))));
  }

  @Get("/{id}")
  HttpResponse<?> show(Visit visit, String territory, String id) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            pages.render(
                here,
                "population/organisation",
                populationPages.one(
                    place,
                    here.language(),
                    one,
                    KnownForm.of(one.details()),
                    KnownForm.of(one.details()).fingerprint(),
                    List.of())));
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Visit visit, String territory, String id, @Body String body) {
    Form posted = Form.parse(body);
    KnownForm form = KnownForm.of(posted);
    Fingerprint seen = new Fingerprint(posted.text("seen"));
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            write(
                here,
                place,
                form,
                details ->
                    population.change(
                        place.id(),
                        one.id(),
                        stored ->
                            stored.equals(details)
                                || KnownForm.of(stored).fingerprint().equals(seen),
                        details),
                errors ->
                    pages.respond(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        here,
                        "population/organisation",
                        populationPages.one(place, here.language(), one, form, seen, errors))));
  }

  /// Writes what was typed where it is right, else gives it back with what is wrong.
  private HttpResponse<?> write(
      Visit here,
      Territory place,
      KnownForm form,
      Function<Details, Writing> writer,
      Function<List<FormError>, HttpResponse<?>> refusal) {
    FileRow row = form.read(new CommuneReader(territories.communes(place.id()), communes), facts);
    if (!row.isRight()) {
      return refusal.apply(populationPages.errors(here.language(), row));
    }
    Details details = KnownForm.details(row);
    return switch (writer.apply(details)) {
      case Writing.Written ignored -> done(place, "saved");
      case Writing.Known(KnownOrganisation other) ->
          refusal.apply(List.of(populationPages.taken(here.language(), details, other)));
      case Writing.Stale(KnownOrganisation stored) ->
          pages.respond(
              HttpStatus.CONFLICT,
              here,
              "population/organisation",
              populationPages.conflict(place, here.language(), stored, form));
      case Writing.Gone() -> pages.notFound(here);
    };
  }

  private static HttpResponse<?> done(Territory place, String what) {
    return HttpResponse.seeOther(URI.create("/" + place.slug() + "/staff/population?done=" + what));
  }

  @Get("/{id}/removal")
  HttpResponse<?> askRemoval(Visit visit, String territory, String id) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            pages.render(here, "population/removal", populationPages.removal(place, one)));
  }

  @Post("/{id}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String territory, String id, @Body String body) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) -> {
          population.remove(place.id(), one.id());
          return done(place, "removed");
        });
  }

  private interface OnOrganisation {
    HttpResponse<?> answer(Visit here, Territory place, KnownOrganisation one);
  }

  private HttpResponse<?> about(Visit visit, String slug, String id, OnOrganisation work) {
    return admit(
        visit,
        slug,
        Right.CAMPAIGNS,
        (here, place) ->
            RowId.read(id)
                .flatMap(found -> population.find(place.id(), found))
                .<HttpResponse<?>>map(one -> work.answer(here, place, one))
                .orElseGet(() -> pages.notFound(here)));
  }
}
