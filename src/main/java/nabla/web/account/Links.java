package nabla.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import nabla.account.Token;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links to this server for mails and for handing on. */
@ApplicationScoped
class Links {
  private final String address;

  Links(@ConfigProperty(name = "nabla.address") String address) {
    this.address = address.replaceFirst("/+$", "");
  }

  /** Where people reach the server. */
  String home() {
    return address;
  }

  String invitation(Token token) {
    return address + "/sign-up?invitation=" + token.text();
  }

  String signUp(Token token) {
    return address + "/sign-up?link=" + token.text();
  }

  String password(Token token) {
    return address + "/reset-password?link=" + token.text();
  }

  String newAddress(Token token) {
    return address + "/account/address/confirm?link=" + token.text();
  }
}
