package nabla.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells whoever started the server where it is, and how its first administrator signs up. */
@ApplicationScoped
class FirstAdministrator {
  private static final Logger LOG = Logger.getLogger("nabla");

  private final Invitations invitations;
  private final String address;

  FirstAdministrator(
      Invitations invitations, @ConfigProperty(name = "nabla.address") String address) {
    this.invitations = invitations;
    this.address = address;
  }

  void invite(@Observes StartupEvent starting) {
    LOG.infof("Nabla is at %s", address);
    invitations
        .ofFirstAdministrator()
        .ifPresent(
            token ->
                LOG.infof(
                    "There is no administrator yet. The first one signs up, once, at"
                        + " %s/sign-up?invitation=%s",
                    address, token.text()));
  }
}
