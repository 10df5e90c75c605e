package org.palier.api;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.palier.assessment.LinkService;
import org.palier.web.Access;
import org.palier.web.RowId;
import org.palier.web.Token;

/// Lets a request in by the token of a link, for the one assessment that the link opens.
@Singleton
class Bearer {

  private static final String SCHEME = "Bearer ";

  private final LinkService links;

  Bearer(LinkService links) {
    this.links = links;
  }

  /// What an `Authorization` header opens.
  sealed interface Entry {

    record Open(UUID assessment) implements Entry {}

    /// Not this assessment, or not with this right: told like one that does not exist.
    record Unknown() implements Entry {}

    record NoToken() implements Entry {}
  }

  Entry open(String authorization, String id, Access needed) {
    Optional<LinkService.OpenLink> link = token(authorization).flatMap(links::open);
    if (link.isEmpty()) {
      return new Entry.NoToken();
    }
    return RowId.read(id)
        .filter(link.get().assessmentId()::equals)
        .filter(same -> needed == Access.READ || link.get().access() == Access.EDIT)
        .<Entry>map(Entry.Open::new)
        .orElseGet(Entry.Unknown::new);
  }

  private static Optional<Token> token(String authorization) {
    return authorization.startsWith(SCHEME)
        ? Token.read(authorization.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
