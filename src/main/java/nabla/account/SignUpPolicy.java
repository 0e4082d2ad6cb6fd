package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may sign up on this server, and whether it sends mail. */
@ApplicationScoped
public class SignUpPolicy {

  /** How people get an account. An invitation is good in any case. */
  public enum Way {
    /** Everybody, with whatever address they type. */
    OPEN,
    /** Everybody who receives mail at the address they type. */
    MAIL,
    /** With an invitation or a class's code alone. */
    INVITED
  }

  private final Way way;
  private final boolean sendsMail;

  SignUpPolicy(
      @ConfigProperty(name = "nabla.sign-up") Optional<String> configured,
      @ConfigProperty(name = "quarkus.mailer.from") Optional<String> sender) {
    sendsMail = sender.isPresent();
    way = configured.map(SignUpPolicy::read).orElse(sendsMail ? Way.MAIL : Way.INVITED);
    if (way == Way.MAIL && !sendsMail) {
      throw new IllegalArgumentException(
          "NABLA_SIGN_UP=mail needs a mailer. Set QUARKUS_MAILER_FROM and QUARKUS_MAILER_HOST.");
    }
  }

  private static Way read(String configured) {
    try {
      return Way.valueOf(configured.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "NABLA_SIGN_UP is open, mail or invited, and not " + configured + ".", unknown);
    }
  }

  public Way way() {
    return way;
  }

  /** Whether a mailer is configured. */
  public boolean sendsMail() {
    return sendsMail;
  }
}
