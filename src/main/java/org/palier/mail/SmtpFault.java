package org.palier.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/// What went wrong with a server, as codes: its words may repeat an address or a secret.
record SmtpFault(String code, boolean isOfRecipient) {

  /// RFC 5321 §4.2 and, where the server gives it, the finer code of RFC 3463.
  private static final Pattern REPLY =
      Pattern.compile("([45]\\d\\d)(?:[ -]([45]\\.\\d{1,3}\\.\\d{1,3}))?\\b.*", Pattern.DOTALL);

  private static final Pattern OF_POLICY = Pattern.compile("5\\d\\d 5\\.7\\..*");

  static SmtpFault of(MessagingException exception) {
    Optional<SMTPAddressFailedException> address = addressFault(exception);
    if (address.isPresent()) {
      String code = reply(address.get()).orElse("address");
      return new SmtpFault(code, code.startsWith("5") && !OF_POLICY.matcher(code).matches());
    }
    return new SmtpFault(reply(exception).orElseGet(() -> name(exception)), false);
  }

  private static Optional<SMTPAddressFailedException> addressFault(@Nullable Exception exception) {
    return switch (exception) {
      case SMTPAddressFailedException found -> Optional.of(found);
      case MessagingException outer -> addressFault(outer.getNextException());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<String> reply(Exception exception) {
    Matcher reply = REPLY.matcher(String.valueOf(exception.getMessage()).strip());
    if (!reply.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        reply.group(2) == null ? reply.group(1) : reply.group(1) + " " + reply.group(2));
  }

  private static String name(MessagingException exception) {
    if (exception instanceof AuthenticationFailedException) {
      return "AuthenticationFailedException";
    }
    Throwable deepest = exception;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName();
  }
}
