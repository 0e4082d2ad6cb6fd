package nabla.web.account;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import nabla.account.Token;
import nabla.web.limit.Limit;
import nabla.web.limit.Limits;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;
import org.jboss.logging.Logger;

/**
 * What is sent to people by mail, in the language of whoever asked for it. Sending goes on after
 * the page is answered, so that how long it takes says nothing about whether there is an account.
 */
@ApplicationScoped
class Mails {
  private static final Logger LOG = Logger.getLogger(Mails.class);

  private final ReactiveMailer mailer;
  private final Links links;
  private final Limits limits;
  private final Page page;

  Mails(ReactiveMailer mailer, Links links, Limits limits, Page page) {
    this.mailer = mailer;
    this.links = links;
    this.limits = limits;
    this.page = page;
  }

  void signUpLink(String email, Token token) {
    send(email, "mail_sign_up", links.signUp(token));
  }

  /** To the owner of an address with which somebody wanted to sign up, or to change to. */
  void known(String email) {
    send(email, "mail_known", links.home() + "/sign-in");
  }

  void passwordLink(String email, Token token) {
    send(email, "mail_password", links.password(token));
  }

  void addressLink(String email, Token token) {
    send(email, "mail_address", links.newAddress(token));
  }

  /** To the address that an account no longer has. */
  void addressChanged(String former) {
    send(former, "mail_address_changed", links.home());
  }

  private void send(String email, String key, String link) {
    if (limits.spendOfAccount(Limit.MAIL, "of " + email).isPresent()) {
      LOG.infof("A mail (%s) was not sent: too many to one address.", key);
      return;
    }
    Messages messages = page.messages();
    Mail mail =
        Mail.withText(email, messages.text(key + "_subject"), messages.text(key + "_text", link));
    mailer
        .send(mail)
        .subscribe()
        .with(sent -> {}, failure -> LOG.errorf(failure, "A mail (%s) was not sent.", key));
  }
}
