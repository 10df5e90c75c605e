package org.palier.organisation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What organisations let others see. Whoever never chose shares nothing; what is chosen holds at
/// once, everywhere.
@Singleton
public class SharingService {

  private static final int HISTORY = 20;

  private final SharingRepository choices;
  private final Clock clock;

  SharingService(SharingRepository choices, Clock clock) {
    this.choices = choices;
    this.clock = clock;
  }

  /// The choices of an organisation, the latest first.
  public List<SharingChoice> history(UUID organisation) {
    return choices.history(organisation, HISTORY);
  }

  /// The same choice again changes nothing.
  @Transactional
  public void choose(UUID organisation, UUID account, Shared shared, boolean named) {
    boolean same =
        choices.lock(organisation).stream()
            .anyMatch(last -> last.shared() == shared && last.named() == named);
    if (!same) {
      choices.choose(organisation, account, shared, named, clock.instant());
    }
  }

  List<String> named(UUID territory, int from, int limit) {
    return choices.named(territory, from, limit);
  }
}
