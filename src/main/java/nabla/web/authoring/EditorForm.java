package nabla.web.authoring;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import nabla.exercise.TextFields;

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

  @FormParam("field-title")
  @DefaultValue("")
  String title = "";

  @FormParam("field-function")
  @DefaultValue("")
  String function = "";

  @FormParam("field-symbols")
  @DefaultValue("")
  String symbols = "";

  @FormParam("field-parameters")
  @DefaultValue("")
  String parameters = "";

  @FormParam("field-where")
  @DefaultValue("")
  String where = "";

  @FormParam("field-hints")
  @DefaultValue("")
  String hints = "";

  @FormParam("field-statement")
  @DefaultValue("")
  String statement = "";

  /** The text with what stands in the fields beside it put in. */
  void putFieldsIn() {
    String there = text.replace("\r\n", "\n");
    TextFields typed =
        new TextFields(title, "", function, symbols, parameters, where, hints, statement);
    text = TextFields.of(there).map(fields -> fields.put(typed, there)).orElse(there);
  }

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
