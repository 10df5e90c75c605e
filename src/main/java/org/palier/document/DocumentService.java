package org.palier.document;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.OwnershipService;
import org.palier.document.DocumentRepository.Room;
import org.palier.document.StoredDocument.Proof;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.web.UploadedFile;

/// The documents of organisations: kept in the database, so that they are backed up, restored and
/// erased with all else.
@Singleton
public class DocumentService {

  static final int LARGEST = 10 * 1024 * 1024;
  static final int LONGEST_TITLE = 200;
  static final int MOST = 1000;

  private static final int BATCH = 50;

  private final DocumentRepository documents;
  private final OwnershipService ownership;
  private final QuestionnaireCatalog catalog;
  private final Clock clock;
  private final long room;

  DocumentService(
      DocumentRepository documents,
      OwnershipService ownership,
      QuestionnaireCatalog catalog,
      Clock clock,
      @Value("${palier.documents-room:100}") int mebibytes) {
    this.documents = documents;
    this.ownership = ownership;
    this.catalog = catalog;
    this.clock = clock;
    room = mebibytes * 1024L * 1024;
  }

  /// How many bytes the documents of one organisation may have together.
  long room() {
    return room;
  }

  Room used(UUID organisation) {
    return documents.room(organisation);
  }

  List<StoredDocument> page(UUID organisation, int from, int limit) {
    return documents.page(organisation, from, limit);
  }

  Optional<StoredDocument> find(UUID organisation, UUID id) {
    return documents.find(organisation, id);
  }

  byte[] content(UUID organisation, UUID id) {
    return documents.content(organisation, id);
  }

  boolean remove(UUID organisation, UUID id) {
    return documents.delete(organisation, id);
  }

  /// Gives each document of an organisation: a name that no other has, and its content.
  public void each(UUID organisation, BiConsumer<String, byte[]> taker) {
    for (int from = 0; from < MOST; from += BATCH) {
      documents
          .page(organisation, from, BATCH)
          .forEach(
              one ->
                  taker.accept(
                      one.id() + "-" + one.fileName(), documents.content(organisation, one.id())));
    }
  }

  @Transactional
  Adding add(
      UUID organisation,
      UUID account,
      String title,
      @Nullable Proof of,
      Optional<UploadedFile> sent) {
    if (sent.isEmpty() || sent.get().content().length == 0) {
      return new Adding.Wrong("file", "none");
    }
    UploadedFile file = sent.get();
    if (file.isLargerThan(LARGEST)) {
      return new Adding.TooLarge();
    }
    if (title.length() > LONGEST_TITLE) {
      return new Adding.Wrong("title", "long");
    }
    Optional<FileKind> kind = FileKind.of(file.name(), file.content());
    if (kind.isEmpty()) {
      return new Adding.Wrong("file", "kind");
    }
    if (of != null && !isOwn(organisation, of)) {
      return new Adding.Wrong("question", "question");
    }
    return keep(organisation, account, title.isEmpty() ? file.name() : title, of, file, kind.get());
  }

  private boolean isOwn(UUID organisation, Proof of) {
    return ownership.held(organisation).stream()
        .filter(held -> held.id().equals(of.assessment()))
        .flatMap(
            held ->
                catalog.questionnaire(held.questionnaireId(), held.questionnaireVersion()).stream())
        .flatMap(questionnaire -> questionnaire.questions().keySet().stream())
        .anyMatch(question -> question.value().equals(of.question()));
  }

  private Adding keep(
      UUID organisation,
      UUID account,
      String title,
      @Nullable Proof of,
      UploadedFile file,
      FileKind kind) {
    Room used = documents.lock(organisation);
    int bytes = file.content().length;
    if (used.count() >= MOST || used.bytes() + bytes > room) {
      return new Adding.Full();
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    documents.insert(
        organisation,
        new StoredDocument(id, title, file.name(), kind, bytes, "", clock.instant(), of),
        account,
        file.content());
    return new Adding.Added(id);
  }
}
