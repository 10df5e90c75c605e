package org.palier.account;

import java.util.UUID;

/// Whose account an address is that a provider vouches for.
public sealed interface ByProvider {

  /// Nobody's until now.
  record Made(UUID account) implements ByProvider {}

  /// Somebody's, who has to say so: an address alone opens nothing.
  record There() implements ByProvider {}

  record Closed() implements ByProvider {}
}
