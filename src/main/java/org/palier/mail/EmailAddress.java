package org.palier.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that a mail server can be given. Letters of any language may stand in the domain; in
/// the part before the @ an accent is nearly always a slip, and few servers would take it.
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  /// What a typed text turns out to be.
  public sealed interface Typed {

    record Right(EmailAddress address) implements Typed {}

    record Wrong(Fault fault) implements Typed {}
  }

  /// Why a text is no address.
  public enum Fault {
    EMPTY,
    TOO_LONG,
    NOT_ONE_AT,
    MALFORMED
  }

  public EmailAddress {
    if (fault(value).isPresent()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /// What someone typed, whatever blanks stand around it.
  public static Typed read(String typed) {
    String bare = typed.strip();
    return fault(bare)
        .<Typed>map(Typed.Wrong::new)
        .orElseGet(() -> new Typed.Right(new EmailAddress(bare)));
  }

  private static Optional<Fault> fault(String text) {
    int at = text.indexOf('@');
    if (text.isEmpty()) {
      return Optional.of(Fault.EMPTY);
    }
    if (text.length() > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (at < 0 || at != text.lastIndexOf('@')) {
      return Optional.of(Fault.NOT_ONE_AT);
    }
    String domain = asciiDomain(text.substring(at + 1));
    if (at > LONGEST_NAME || at + 1 + domain.length() > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    return NAME.matcher(text.substring(0, at)).matches() && DOMAIN.matcher(domain).matches()
        ? Optional.empty()
        : Optional.of(Fault.MALFORMED);
  }

  /// Empty where it can't be written so.
  private static String asciiDomain(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
      return "";
    }
  }

  /// As mail servers are told it.
  String onTheWire() {
    int at = value.indexOf('@');
    return value.substring(0, at + 1)
        + asciiDomain(value.substring(at + 1)).toLowerCase(Locale.ROOT);
  }

  /// Enough to recognise one's own address, and no one else's: `m…@commune.example`.
  public String masked() {
    return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
  }

  /// Never the whole address: none ends up in a log by accident.
  @Override
  public String toString() {
    return masked();
  }
}
