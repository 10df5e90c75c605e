package org.palier.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The way in by a provider outside, where the operator named one: the button that leads to it.
@Singleton
public final class OtherEntrance {

  public static final String PATH = "/sign-in/oidc";

  private final boolean open;
  private final boolean staff;
  private final String name;

  OtherEntrance(
      @Value("${palier.oidc.issuer:}") String issuer,
      @Value("${palier.oidc.staff:true}") boolean staff,
      @Value("${palier.oidc.name:ProConnect}") String name) {
    this.open = !issuer.isBlank();
    this.staff = staff;
    this.name = name;
  }

  /// `address` leads there and back to the page that was wanted.
  public record Button(String name, String address) {}

  public Optional<Button> button(String next) {
    return open
        ? Optional.of(
            new Button(name, PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  /// The same where the staff of territories come in.
  public Optional<Button> forStaff(String next) {
    return staff ? button(next) : Optional.empty();
  }

  public boolean isOpen() {
    return open;
  }

  public boolean isForStaff() {
    return staff;
  }

  public String name() {
    return name;
  }
}
