package org.palier.account;

import java.util.UUID;

/// Whether a visitor may open the pages of the network.
sealed interface NetworkEntrance {

  record Admitted(UUID account) implements NetworkEntrance {}

  /// Something is to be done first at this address: sign in, choose a password, set a second
  /// factor.
  record Closed(String address) implements NetworkEntrance {}

  /// Who is signed in administers no network: nothing tells that there is a page.
  record Unknown() implements NetworkEntrance {}
}
