package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palier.account.RescueService;
import org.palier.mail.EmailAddress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Helps an account from the server itself.
@Command(
    name = "account",
    description = "Resets an account, or makes it an administrator of the whole platform.",
    mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "EMAIL", description = "The address of the account.")
  private String email = "";

  @ArgGroup(multiplicity = "1")
  private Work work = new Work();

  /// One of the two.
  static final class Work {

    @Option(
        names = "--reset",
        description = "A new one-time password, no second factor, all sessions closed.")
    private boolean reset;

    @Option(
        names = "--network-administrator",
        description = "May look after the people of every territory.")
    private boolean network;
  }

  @Override
  public Integer call() {
    return switch (EmailAddress.read(email)) {
      case EmailAddress.Typed.Right(EmailAddress address) ->
          Platform.run(platform -> run(platform, address.value()));
      case EmailAddress.Typed.Wrong _ -> {
        err().println("« " + email + " » n’est pas une adresse. / " + email + " is no address.");
        yield ExitStatus.BAD_INPUT;
      }
    };
  }

  private int run(ApplicationContext platform, String address) {
    RescueService rescue = platform.getBean(RescueService.class);
    return work.reset ? reset(rescue, address) : promote(rescue, address);
  }

  private int reset(RescueService rescue, String address) {
    Optional<String> password = rescue.reset(address);
    password.ifPresentOrElse(
        this::say,
        () -> err().println("Aucun compte n’a cette adresse. / No account has this address."));
    return password.isPresent() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private int promote(RescueService rescue, String address) {
    Optional<String> password = rescue.makeNetworkAdministrator(address);
    out().println("Administration du réseau : " + address + ". / Network administrator.");
    password.ifPresent(this::say);
    out().flush();
    return ExitStatus.DONE;
  }

  private void say(String password) {
    out().println("Mot de passe à usage unique / One-time password: " + password);
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
