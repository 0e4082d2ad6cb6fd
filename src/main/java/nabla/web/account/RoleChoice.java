package nabla.web.account;

import nabla.account.Role;
import nabla.web.shared.Messages;

/**
 * A role to choose.
 *
 * @param value as the form sends it
 * @param name as people read it
 */
public record RoleChoice(String value, String name) {
  static RoleChoice of(Role role, Messages messages) {
    return new RoleChoice(role.name(), messages.text("role_" + role));
  }
}
