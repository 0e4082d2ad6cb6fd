package nabla.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.decide.FormRule;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Passage;

/** Reads the form that an exercise asks for. */
final class Forms {
  private static final Map<String, FormRule> RULES = rules();

  private Forms() {}

  private static Map<String, FormRule> rules() {
    Map<String, FormRule> rules = new LinkedHashMap<>();
    rules.put("expanded", FormRule.EXPANDED);
    rules.put("factored", FormRule.FACTORED);
    rules.put("single fraction", FormRule.SINGLE_FRACTION);
    rules.put("no fraction", FormRule.NO_FRACTION);
    rules.put("no derivative", FormRule.NO_DERIVATIVE);
    rules.put("exact numbers", FormRule.EXACT_NUMBERS);
    return rules;
  }

  /** The rules under the key {@code form}, which takes one or a list; none when it is absent. */
  static List<FormRule> read(Fields fields, Problems problems) {
    boolean list = fields.value("form").filter(Items.class::isInstance).isPresent();
    List<Passage> written =
        list ? fields.texts("form") : fields.text("form").map(List::of).orElse(List.of());
    List<FormRule> read = new ArrayList<>();
    for (Passage name : written) {
      Optional<FormRule> rule = Optional.ofNullable(RULES.get(name.text().strip()));
      rule.ifPresent(read::add);
      if (rule.isEmpty()) {
        problems.at(
            name.offset(),
            "FORM",
            "'%s' is not a form. The forms are: %s.",
            name.text(),
            String.join(", ", RULES.keySet()));
      }
    }
    return read;
  }
}
