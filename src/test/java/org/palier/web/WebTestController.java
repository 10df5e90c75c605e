package org.palier.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.UUID;

/// Routes that behave, and misbehave, as a feature's would.
@Controller("/web-test")
@Requires(env = "test")
final class WebTestController {

  private final Pages pages;
  private final Sessions sessions;

  WebTestController(Pages pages, Sessions sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  record FormPage(String comment) {}

  @Get
  HttpResponse<String> form(Visit visit) {
    return pages.render(
        visit.at(new Place("demo", "Pays d’Exemple")), "test/form", new FormPage(""));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> post(Visit visit, @Body Map<String, String> form) {
    String comment = form.getOrDefault("comment", "");
    return pages.invalid(visit, "test/form", new FormPage(comment.length() + " signs"));
  }

  @Post("/upload")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<String> upload(Upload upload) {
    String file =
        upload
            .file("file")
            .map(sent -> sent.name() + " of " + sent.content().length + " bytes")
            .orElse("no file");
    return HttpResponse.ok(upload.form().text("comment") + ": " + file)
        .contentType(MediaType.of("text/plain;charset=utf-8"));
  }

  @Post("/open")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> open(Visit visit) {
    return HttpResponse.ok(visit.language().code())
        .cookie(sessions.signIn(visit, UUID.fromString("01890000-0000-7000-8000-000000000001")));
  }

  @Post("/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> close(Visit visit) {
    return sessions.close(visit, HttpResponse.ok("closed"));
  }

  @Get("/who")
  HttpResponse<String> who(Visit visit) {
    return HttpResponse.ok(
            visit.account().map(UUID::toString).orElse("nobody") + " " + visit.csrf())
        .contentType(MediaType.TEXT_PLAIN_TYPE);
  }

  @Get("/fail")
  HttpResponse<String> fail() {
    throw new IllegalStateException("the inside story");
  }

  @Get("/status/{code}")
  HttpResponse<String> status(int code) {
    throw new HttpStatusException(HttpStatus.valueOf(code), "told");
  }

  @Get("/broken")
  HttpResponse<String> broken(Visit visit) {
    return pages.render(visit, "test/unknown", new FormPage(""));
  }

  @Post("/outage")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> outage(@Body Map<String, String> form) {
    throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
  }
}
