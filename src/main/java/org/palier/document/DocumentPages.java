package org.palier.document;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.Held;
import org.palier.assessment.OwnershipService;
import org.palier.document.DocumentRepository.Room;
import org.palier.document.StoredDocument.Proof;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.organisation.Space;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Paging;

/// Makes the pages of an organisation's documents.
@Singleton
class DocumentPages {

  static final int ON_A_PAGE = 15;

  private static final double MEBIBYTE = 1024.0 * 1024.0;

  private final DocumentService documents;
  private final OwnershipService ownership;
  private final QuestionnaireCatalog catalog;
  private final Messages messages;
  private final Formats formats;

  DocumentPages(
      DocumentService documents,
      OwnershipService ownership,
      QuestionnaireCatalog catalog,
      Messages messages,
      Formats formats) {
    this.documents = documents;
    this.ownership = ownership;
    this.catalog = catalog;
    this.messages = messages;
    this.formats = formats;
  }

  /// `proves` tells the answer it is for, empty for none; `by` is blank where the person is gone.
  record Line(
      String address,
      String title,
      String fileName,
      String kind,
      String size,
      String by,
      Instant at,
      String proves) {}

  record ListPage(
      String space,
      String address,
      String organisation,
      boolean editable,
      String note,
      int count,
      String used,
      String room,
      List<Line> lines,
      Paging paging) {}

  ListPage list(Space space, int asked, String note) {
    Language language = space.visit().language();
    UUID organisation = space.organisation().id();
    Room used = documents.used(organisation);
    Paging paging = Paging.of(asked, used.count(), ON_A_PAGE);
    List<Held> held = ownership.held(organisation);
    return new ListPage(
        space.address(),
        address(space),
        space.organisation().name(),
        space.role().mayEdit(),
        note.isEmpty() ? "" : messages.text(language, "document.note." + note),
        used.count(),
        size(language, used.bytes()),
        size(language, documents.room()),
        documents.page(organisation, (paging.page() - 1) * ON_A_PAGE, ON_A_PAGE).stream()
            .map(one -> line(space, held, one))
            .toList(),
        paging);
  }

  static String address(Space space) {
    return space.address() + "/documents";
  }

  Line line(Space space, StoredDocument one) {
    return line(space, ownership.held(space.organisation().id()), one);
  }

  private Line line(Space space, List<Held> held, StoredDocument one) {
    Language language = space.visit().language();
    return new Line(
        address(space) + "/" + one.id(),
        one.title(),
        one.fileName(),
        messages.text(language, "document.kind." + one.kind().word()),
        size(language, one.bytes()),
        one.by(),
        one.at(),
        proves(language, held, one.of()));
  }

  private String proves(Language language, List<Held> held, @Nullable Proof of) {
    if (of == null) {
      return "";
    }
    return held.stream()
        .filter(one -> one.id().equals(of.assessment()))
        .findFirst()
        .map(one -> questionnaire(one).question(new NodeId(of.question())))
        .map(
            found ->
                found.map(question -> of.question() + " · " + named(language, question.title())))
        .flatMap(name -> name)
        .orElse("");
  }

  private String size(Language language, long bytes) {
    return bytes < 100_000
        ? messages.text(language, "document.size.kib", Math.max(1, Math.round(bytes / 1024.0)))
        : messages.text(
            language,
            "document.size.mib",
            formats.number(language, bytes / MEBIBYTE, bytes % MEBIBYTE == 0 ? 0 : 1));
  }

  /// An assessment whose answers can be chosen from.
  record Tab(String address, Text title, Instant at, boolean current) {}

  record AddPage(
      String address,
      String organisation,
      String accepted,
      String largest,
      List<Tab> tabs,
      String assessment,
      FormErrors errors,
      FormField title,
      FormField question,
      String fileProblem) {

    boolean several() {
      return tabs.size() > 1;
    }
  }

  /// What was typed, and what is wrong with it: nothing where `problem` is empty.
  record Typed(String title, String assessment, String question, String field, String problem) {

    static Typed blank(String assessment, String question) {
      return new Typed("", assessment, question, "", "");
    }

    Typed wrong(String wrongField, String what) {
      return new Typed(title, assessment, question, wrongField, what);
    }
  }

  AddPage add(Space space, Typed typed) {
    Language language = space.visit().language();
    List<Held> held = ownership.held(space.organisation().id());
    Optional<Held> current =
        held.stream()
            .filter(one -> one.id().toString().equals(typed.assessment()))
            .findFirst()
            .or(() -> held.stream().findFirst());
    String problem =
        typed.problem().isEmpty()
            ? ""
            : messages.text(
                language, "document.problem." + typed.problem(), size(language, documents.room()));
    return new AddPage(
        address(space),
        space.organisation().name(),
        FileKind.accepted(),
        size(language, DocumentService.LARGEST),
        held.stream().map(one -> tab(space, one, current)).toList(),
        current.map(one -> one.id().toString()).orElse(""),
        new FormErrors(
            problem.isEmpty() ? List.of() : List.of(new FormError(typed.field(), problem))),
        FormField.text("title", messages.text(language, "document.field.title"), typed.title())
            .hinted(messages.text(language, "document.field.title.hint"))
            .wrong(typed.field().equals("title") ? problem : ""),
        FormField.choice(
                "question",
                messages.text(language, "document.field.question"),
                current.map(one -> questions(language, one, typed.question())).orElse(List.of()))
            .wrong(typed.field().equals("question") ? problem : ""),
        typed.field().equals("file") ? problem : "");
  }

  private Tab tab(Space space, Held held, Optional<Held> current) {
    return new Tab(
        address(space) + "/new?assessment=" + held.id(),
        questionnaire(held).title(),
        held.createdAt(),
        current.isPresent() && current.get().equals(held));
  }

  private List<FormField.Option> questions(Language language, Held held, String chosen) {
    List<FormField.Option> options = new ArrayList<>();
    options.add(
        new FormField.Option(
            "", messages.text(language, "document.question.none"), chosen.isEmpty()));
    questionnaire(held)
        .questions()
        .values()
        .forEach(
            question -> {
              String id = question.id().value();
              options.add(
                  new FormField.Option(
                      id, id + " · " + named(language, question.title()), id.equals(chosen)));
            });
    return options;
  }

  private static String named(Language language, Text title) {
    return title.in(language.code());
  }

  private Questionnaire questionnaire(Held held) {
    return catalog
        .questionnaire(held.questionnaireId(), held.questionnaireVersion())
        .orElseThrow(() -> new IllegalStateException("not published: " + held));
  }
}
