package org.palier.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/// From which network address a request really comes: the peer's own, or, when the peer is a proxy
/// the operator named in `PALIER_TRUSTED_PROXIES`, the last one that this proxy added. Whatever
/// else stands in the header was written by anyone.
@Singleton
public class ClientAddress {

  private final Set<String> proxies;

  ClientAddress(@Value("${palier.trusted-proxies:}") List<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  public String of(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    String own = peer == null ? "" : peer.getHostAddress();
    String forwarded = request.getHeaders().get("X-Forwarded-For");
    return proxies.contains(own) && forwarded != null
        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
        : own;
  }
}
