package org.palier.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request, as pages see it: in which language, from whom, about which territory. A controller
/// takes it as an argument.
///
/// `path` is the address asked for with its query, `submits` tells a form post, `htmx` that only a
/// fragment is wanted.
public record Visit(
    Language language,
    @Nullable Place place,
    @Nullable Session session,
    String path,
    boolean submits,
    boolean htmx,
    boolean insecure,
    String origin) {

  /// The same visit, on pages of a territory.
  public Visit at(Place territory) {
    return new Visit(language, territory, session, path, submits, htmx, insecure, origin);
  }

  Visit with(Session opened) {
    return new Visit(language, place, opened, path, submits, htmx, insecure, origin);
  }

  /// Recognises the visitor's session again without giving it away; empty without a session.
  public Optional<byte[]> sessionHash() {
    return session == null ? Optional.empty() : Optional.of(session.token().hash());
  }

  /// Bytes that this session alone gives for this use, always the same, from which its secret can't
  /// be found.
  public byte[] derived(String use, int length) {
    if (session == null) {
      throw new IllegalStateException("no session");
    }
    return Arrays.copyOf(Base64.getUrlDecoder().decode(session.token().derived(use)), length);
  }

  /// The signed-in account.
  public Optional<UUID> account() {
    return session == null ? Optional.empty() : session.account();
  }

  /// What the signed-in account was proved by.
  public Proof proof() {
    return session == null ? Proof.OWN : session.proof();
  }

  /// The way in for people of organisations, from which they come back to this page; a form that
  /// was posted is no page to come back to.
  public String entrance() {
    return "/sign-in?next=" + URLEncoder.encode(submits ? "" : path, StandardCharsets.UTF_8);
  }

  public boolean mayRead(UUID assessment) {
    return session != null && session.mayRead(assessment);
  }

  public boolean mayEdit(UUID assessment) {
    return session != null && session.mayEdit(assessment);
  }

  /// The whole address of a page, for QR codes, mails and links to copy.
  public String link(String path) {
    return origin + path;
  }

  /// What a form sends back as `_csrf`; empty for a visitor without a session.
  public String csrf() {
    return session == null ? "" : session.csrf();
  }
}
