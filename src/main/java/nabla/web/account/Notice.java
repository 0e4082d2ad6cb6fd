package nabla.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nabla.account.Account;
import nabla.web.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form, as a page.
 *
 * @param link shown this once, to be handed on; absent where there is none
 */
public record Notice(String title, String text, @Nullable String link) {
  @CheckedTemplate(basePath = "AccountPages")
  static class Templates {
    static native TemplateInstance notice(Notice notice);
  }

  /** Of a link to a new password, for somebody else to hand on. */
  static Notice ofPasswordLink(Account owner, String link, Messages messages) {
    return new Notice(
        messages.text("password_link_title"),
        messages.text("password_link_text", owner.name()),
        link);
  }

  /** The page. */
  TemplateInstance page() {
    return Templates.notice(this);
  }
}
