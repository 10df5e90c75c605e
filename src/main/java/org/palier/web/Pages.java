package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a record and the name of its view into a page. All is rendered to a string first, so a
/// broken template is an error page, never half a page.
@Singleton
public final class Pages {

  static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
  private static final Set<HttpStatus> KNOWN_ERRORS =
      Set.of(
          HttpStatus.BAD_REQUEST,
          HttpStatus.FORBIDDEN,
          HttpStatus.NOT_FOUND,
          HttpStatus.METHOD_NOT_ALLOWED,
          HttpStatus.CONFLICT,
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.INTERNAL_SERVER_ERROR,
          HttpStatus.SERVICE_UNAVAILABLE);

  private final Templates templates;
  private final Messages messages;

  Pages(Templates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  /// The page: `views/<view>.hbs` inside the layout.
  public MutableHttpResponse<String> render(Visit visit, String view, Object page) {
    return respond(HttpStatus.OK, visit, view, page);
  }

  /// The same form again with what was typed and its messages; its title says so.
  public MutableHttpResponse<String> invalid(Visit visit, String view, Object page) {
    return respond(HttpStatus.UNPROCESSABLE_ENTITY, visit, view, page);
  }

  public MutableHttpResponse<String> respond(
      HttpStatus status, Visit visit, String view, Object page) {
    PageHead head = new PageHead(visit);
    String content = templates.render(view, page, head);
    String title =
        status == HttpStatus.UNPROCESSABLE_ENTITY
            ? messages.text(visit.language(), "web.title.error", head.title())
            : head.title();
    return html(status, inLayout(visit, title, content, head));
  }

  /// Only the fragment, for htmx and for what scripts put in place.
  public MutableHttpResponse<String> fragment(Visit visit, String view, Object page) {
    return fragment(HttpStatus.OK, visit, view, page);
  }

  public MutableHttpResponse<String> fragment(
      HttpStatus status, Visit visit, String view, Object page) {
    return html(status, templates.render(view, page, new PageHead(visit)));
  }

  /// The page as it is put on paper, without the layout.
  public Sheet sheet(Visit visit, String view, Object page) {
    PageHead head = new PageHead(visit);
    String content = templates.render(view, page, head);
    return Sheet.of(visit, head.title(), content);
  }

  /// Too much is asked of the platform at this moment.
  public MutableHttpResponse<String> busy(Visit visit) {
    return error(visit, HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "10");
  }

  /// The bare text of a view in a language, for what is not shown in a browser.
  public String text(Language language, String view, Object page) {
    Visit nobody = new Visit(language, null, null, "/", false, false, false, "");
    return templates.render(view, page, new PageHead(nobody));
  }

  /// There is nothing here, or nothing for this visitor: the two can't be told apart.
  public MutableHttpResponse<String> notFound(Visit visit) {
    return error(visit, HttpStatus.NOT_FOUND);
  }

  /// The page of an error, in the visitor's words.
  public MutableHttpResponse<String> error(Visit visit, HttpStatus status) {
    return html(status, errorBody(visit, status, null, null));
  }

  /// A form that came too late to be believed: what was typed is shown, to be copied.
  MutableHttpResponse<String> lateForm(Visit visit, @Nullable PostedForm form) {
    return html(HttpStatus.FORBIDDEN, errorBody(visit, HttpStatus.FORBIDDEN, null, form));
  }

  String errorBody(Visit visit, HttpStatus status, @Nullable String id, @Nullable PostedForm form) {
    String key = errorKey(status);
    ErrorPage page =
        new ErrorPage(
            messages.text(visit.language(), key + ".title"),
            messages.text(visit.language(), key + ".lead"),
            id,
            status.getCode() >= 500 ? visit.path() : null,
            ErrorPage.fields(form),
            visit.place() == null ? "/" : visit.place().home());
    PageHead head = new PageHead(visit);
    return inLayout(visit, page.title(), templates.render("error/page", page, head), head);
  }

  static String errorKey(HttpStatus status) {
    return KNOWN_ERRORS.contains(status)
        ? "web.error." + status.getCode()
        : status.getCode() >= 500 ? "web.error.500" : "web.error.400";
  }

  private String inLayout(Visit visit, String title, String content, PageHead head) {
    return templates.render("layout/page", Layout.of(visit, title, content, head.styles()), head);
  }

  private static MutableHttpResponse<String> html(HttpStatus status, String body) {
    return HttpResponse.<String>status(status).contentType(HTML).body(body);
  }
}
