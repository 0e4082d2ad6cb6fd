package nabla.web.account;

import nabla.account.Role;
import nabla.account.SecurityEvent;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;

/**
 * A security event as a page shows it.
 *
 * @param what happened
 * @param from the network address and the browser
 */
public record ActivityLine(Moment at, String what, String from) {

  static ActivityLine of(SecurityEvent event, Messages messages) {
    String browser = BrowserName.of(event.browser());
    return new ActivityLine(
        Moment.exact(event.at(), messages.locale()),
        what(event, messages),
        browser.isEmpty() ? event.address() : event.address() + ", " + browser);
  }

  private static String what(SecurityEvent event, Messages messages) {
    String detail = event.detail();
    boolean role = !detail.isEmpty() && messages.has("role_" + detail);
    return messages.text(
        "event_" + event.kind(), role ? messages.text("role_" + Role.valueOf(detail)) : detail);
  }
}
