package org.palier.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Begins each visit: its language, its session, and the proof that a change was meant.
///
/// What was typed is read before the database is asked for the session, so that it can be given
/// back when the database is away.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(0)
final class VisitFilter {

  private final Visits visits;
  private final Sessions sessions;
  private final CrossSite crossSite;
  private final PublicAddress address;
  private final Pages pages;

  VisitFilter(
      Visits visits, Sessions sessions, CrossSite crossSite, PublicAddress address, Pages pages) {
    this.visits = visits;
    this.sessions = sessions;
    this.crossSite = crossSite;
    this.address = address;
    this.pages = pages;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> begin(HttpRequest<?> request) {
    WholeBody.checkAnnounced(request);
    if (!Visits.isPage(request)) {
      return null;
    }
    Visit visit = visits.begin(request);
    if (address.isMisnamed(request)) {
      return pages.error(visit, HttpStatus.MISDIRECTED_REQUEST);
    }
    if (!CrossSite.changes(request)) {
      Optional<HttpResponse<?>> redirect = chosenLanguage(request, visit);
      if (redirect.isPresent()) {
        return redirect.get();
      }
      visits.keep(request, visit, sessions.current(request));
      return null;
    }
    return change(request, visit);
  }

  private @Nullable HttpResponse<?> change(HttpRequest<?> request, Visit visit) {
    boolean proven = SecretPath.isWayOut(request.getPath());
    if (!proven && crossSite.comesFromElsewhere(request)) {
      return pages.error(visit, HttpStatus.FORBIDDEN);
    }
    PostedForm form = PostedForm.of(request).orElse(null);
    request.setAttribute(PostedForm.ATTRIBUTE, form);
    Optional<Session> session = sessions.current(request);
    Visit known = visits.keep(request, visit, session);
    if (!proven && session.isPresent()) {
      PostedForm posted = form == null ? upload(request) : form;
      if (!CrossSite.holdsToken(request, posted, session.get())) {
        request.removeAttribute(Upload.ATTRIBUTE, Upload.class);
        return pages.lateForm(known, posted);
      }
    }
    return null;
  }

  /// Files are read for who has a session only: nobody else has a page to send one from.
  private static @Nullable PostedForm upload(HttpRequest<?> request) {
    if (!UploadReader.isUpload(request)) {
      return null;
    }
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
    Upload upload =
        WholeBody.of(request).map(body -> UploadReader.read(type, body)).orElse(Upload.NOTHING);
    request.setAttribute(Upload.ATTRIBUTE, upload);
    return PostedForm.of(upload.form());
  }

  private Optional<HttpResponse<?>> chosenLanguage(HttpRequest<?> request, Visit visit) {
    return request
        .getParameters()
        .getFirst(LanguageSwitch.PARAMETER)
        .flatMap(Language::of)
        .map(
            language ->
                HttpResponse.seeOther(URI.create(LanguageSwitch.clean(visit.path())))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .cookie(languageCookie(language)));
  }

  private Cookie languageCookie(Language language) {
    return Cookie.of(Visits.LANGUAGE_COOKIE, language.code())
        .path("/")
        .sameSite(SameSite.Lax)
        .secure(address.secure())
        .maxAge(Duration.ofDays(365));
  }
}
