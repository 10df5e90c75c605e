package org.palier.account;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.palier.territory.TerritoryService;

/// On a platform without any account, gives the demonstration territory its first one, and says its
/// one-time password on the console, where only the operator reads.
@Singleton
class FirstAccount {

  static final String EMAIL = "agent@demo.example";

  private final AccountService accounts;
  private final TerritoryService territories;

  FirstAccount(AccountService accounts, TerritoryService territories) {
    this.accounts = accounts;
    this.territories = territories;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void onStart(ServerStartupEvent started) {
    sayFirst();
  }

  void sayFirst() {
    territories
        .find("demo")
        .flatMap(demo -> accounts.createFirst(demo.id(), EMAIL, "Agent de démonstration"))
        .ifPresent(FirstAccount::say);
  }

  private static void say(String password) {
    System.out.println(
        """

        ┌──────────────────────────────────────────────────────────────
        │ Premier compte agent / First staff account
        │   Adresse / E-mail            %s
        │   Mot de passe / Password     %s
        │ Il sert une fois : vous le changerez en vous connectant.
        │ It works once: you will change it when you sign in.
        └──────────────────────────────────────────────────────────────
        """
            .formatted(EMAIL, password));
  }
}
