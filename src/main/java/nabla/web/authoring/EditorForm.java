package nabla.web.authoring;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** The text of an exercise as it stands in the editor. */
public class EditorForm {
  @FormParam("text")
  @DefaultValue("")
  String text = "";

  /** The number of the revision that its author began with. */
  @FormParam("base")
  @DefaultValue("0")
  String base = "0";

  @FormParam("note")
  @DefaultValue("")
  String note = "";

  /** Which variant an answer is tried against, from 1. */
  @FormParam("variant")
  @DefaultValue("1")
  String variant = "1";

  /** An answer to try. */
  @FormParam("answer")
  @DefaultValue("")
  String answer = "";

  /** The seed of the variant to try an answer against. */
  long seed() {
    try {
      return Math.max(0, Long.parseLong(variant.strip()) - 1);
    } catch (NumberFormatException isTheFirst) {
      return 0;
    }
  }

  /** The number of a revision that somebody sends; 0 for what is none. */
  int base() {
    try {
      return Math.max(0, Integer.parseInt(base));
    } catch (NumberFormatException isNoneOfOurs) {
      return 0;
    }
  }
}
