package org.palier.account;

import org.palier.territory.Territory;
import org.palier.web.Visit;

/// Whether a visitor may open a page of a territory's staff.
public sealed interface Entrance {

  /// Someone with the right to this page; the visit is on the territory's pages.
  record Admitted(Visit visit, Territory territory) implements Entrance {}

  /// Nobody has signed in; `login` is the address of the page to do so and come back.
  record Anonymous(String login) implements Entrance {}

  /// Signed in, with something to do first at this address: choose a password, set a second factor.
  record MustChange(String address) implements Entrance {}

  /// No such territory, or none where this account may open this page: the two can't be told apart.
  record Unknown() implements Entrance {}
}
