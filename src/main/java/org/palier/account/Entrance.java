package org.palier.account;

import org.palier.territory.Territory;
import org.palier.web.Visit;

/// Whether a visitor may open the staff pages of a territory.
public sealed interface Entrance {

  /// Staff of this territory; the visit is on its pages.
  record Admitted(Visit visit, Territory territory) implements Entrance {}

  /// Nobody has signed in; `login` is the address of the page to do so and come back.
  record Anonymous(String login) implements Entrance {}

  /// Signed in with a one-time password that is to be changed first, at this address.
  record MustChange(String address) implements Entrance {}

  /// No such territory, or one whose staff this account is not: the two can't be told apart.
  record Unknown() implements Entrance {}
}
