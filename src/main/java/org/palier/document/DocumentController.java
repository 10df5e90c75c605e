package org.palier.document;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.document.DocumentPages.Typed;
import org.palier.document.StoredDocument.Proof;
import org.palier.organisation.Space;
import org.palier.organisation.SpaceDeskController;
import org.palier.organisation.SpaceService;
import org.palier.web.Download;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Upload;
import org.palier.web.Visit;

/// The documents of an organisation, for its members only; who may change its answers adds and
/// removes them.
@Controller("/organisations/{id}/documents")
class DocumentController extends SpaceDeskController {

  private static final UUID NOBODYS = new UUID(0, 0);

  private final DocumentService documents;
  private final DocumentPages documentPages;

  DocumentController(
      SpaceService spaces, DocumentService documents, DocumentPages documentPages, Pages pages) {
    super(spaces, pages);
    this.documents = documents;
    this.documentPages = documentPages;
  }

  record RemovalPage(String list, DocumentPages.Line document) {}

  @Get
  HttpResponse<?> list(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String done) {
    String note = done.equals("added") || done.equals("removed") ? done : "";
    return asMember(
        visit,
        id,
        space ->
            pages.render(space.visit(), "document/list", documentPages.list(space, page, note)));
  }

  @Get("/new")
  HttpResponse<?> fresh(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String assessment,
      @QueryValue(defaultValue = "") String question) {
    return asEditor(
        visit,
        id,
        space ->
            pages.render(
                space.visit(),
                "document/new",
                documentPages.add(space, Typed.blank(assessment, question))));
  }

  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> add(Visit visit, String id, Upload upload) {
    return asEditor(visit, id, space -> add(space, upload));
  }

  private HttpResponse<?> add(Space space, Upload upload) {
    Form form = upload.form();
    Typed typed =
        new Typed(
            form.text("title").strip(), form.text("assessment"), form.text("question"), "", "");
    return switch (documents.add(
        space.organisation().id(),
        space.account(),
        typed.title(),
        proof(typed),
        upload.file("file"))) {
      case Adding.Added _ -> back(space, "added");
      case Adding.TooLarge() ->
          again(HttpStatus.REQUEST_ENTITY_TOO_LARGE, space, typed.wrong("file", "large"));
      case Adding.Full() ->
          again(HttpStatus.UNPROCESSABLE_ENTITY, space, typed.wrong("file", "full"));
      case Adding.Wrong(String field, String problem) ->
          again(HttpStatus.UNPROCESSABLE_ENTITY, space, typed.wrong(field, problem));
    };
  }

  private static @Nullable Proof proof(Typed typed) {
    return typed.question().isEmpty()
        ? null
        : new Proof(RowId.read(typed.assessment()).orElse(NOBODYS), typed.question());
  }

  private HttpResponse<?> again(HttpStatus status, Space space, Typed typed) {
    return pages.respond(status, space.visit(), "document/new", documentPages.add(space, typed));
  }

  @Get("/{document}")
  HttpResponse<?> download(Visit visit, String id, String document) {
    return asMember(
        visit,
        id,
        space ->
            one(
                space,
                document,
                found ->
                    Download.of(
                        documents.content(space.organisation().id(), found.id()),
                        found.kind().type(),
                        found.fileName())));
  }

  @Get("/{document}/removal")
  HttpResponse<?> ask(Visit visit, String id, String document) {
    return asEditor(
        visit,
        id,
        space ->
            one(
                space,
                document,
                found ->
                    pages.render(
                        space.visit(),
                        "document/removal",
                        new RemovalPage(
                            DocumentPages.address(space), documentPages.line(space, found)))));
  }

  @Post("/{document}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String id, String document) {
    return asEditor(
        visit,
        id,
        space ->
            one(
                space,
                document,
                found -> {
                  documents.remove(space.organisation().id(), found.id());
                  return back(space, "removed");
                }));
  }

  private HttpResponse<?> one(
      Space space, String document, Function<StoredDocument, HttpResponse<?>> work) {
    Optional<UUID> id = RowId.read(document);
    return id.flatMap(found -> documents.find(space.organisation().id(), found))
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> pages.notFound(space.visit()));
  }

  private static HttpResponse<?> back(Space space, String done) {
    return HttpResponse.seeOther(URI.create(DocumentPages.address(space) + "?done=" + done));
  }
}
