package nabla.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.exercise.Options.Condition;
import nabla.exercise.Options.Condition.Always;
import nabla.exercise.Options.Kind;
import nabla.exercise.Options.Option;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.TextPrinter;

/** Reads what a student picks from. */
final class OptionsReader {
  static final List<String> KEYS = List.of("choice", "choose", "sort", "spot the error");
  static final List<String> OPTION_KEYS = List.of("option", "right", "when", "reason");
  static final List<String> SORT_KEYS = List.of("into", "items");
  static final List<String> ITEM_KEYS = List.of("item", "class", "when", "reason");
  static final List<String> LINE_KEYS = List.of("line", "wrong", "when", "reason");

  private final Fields fields;
  private final Scope shown;
  private final Scope parameters;
  private final Problems problems;

  /** Texts may show what is in {@code shown}; conditions are about {@code parameters}. */
  OptionsReader(Fields fields, Scope shown, Scope parameters, Problems problems) {
    this.fields = fields;
    this.shown = shown;
    this.parameters = parameters;
    this.problems = problems;
  }

  /** Whether the exercise asks for no expression: for picks or a derivation alone. */
  static boolean asksNothingElse(Fields fields) {
    return fields.has("choice") || fields.has("sort") || fields.has("derive");
  }

  /** What there is to pick from; empty when the exercise asks for something else. */
  Optional<Options> read() {
    List<String> given = List.of("choice", "sort", "spot the error", "derive");
    List<String> kinds = given.stream().filter(fields::has).toList();
    if (kinds.size() > 1) {
      problems.at(
          fields.offset(kinds.get(1)),
          "ONE_KIND",
          "An exercise has one of the keys 'choice', 'sort', 'spot the error' and 'derive': remove"
              + " one.");
      return Optional.empty();
    }
    if (fields.has("choose") && !fields.has("choice")) {
      problems.at(fields.offset("choose"), "CHOOSE", "'choose' belongs to 'choice': remove it.");
    }
    if (fields.has("choice")) {
      return Optional.of(options(choosing(), "option", "right", OPTION_KEYS, fields));
    }
    if (fields.has("spot the error")) {
      return Optional.of(options(Kind.SPOT, "line", "wrong", LINE_KEYS, fields));
    }
    return fields.mapping("sort").map(this::sort);
  }

  private Kind choosing() {
    String written = fields.text("choose").map(Passage::text).orElse("one");
    if (!written.equals("one") && !written.equals("several")) {
      problems.at(fields.offset("choose"), "CHOOSE", "Write 'one' or 'several' under 'choose'.");
    }
    return written.equals("several") ? Kind.SEVERAL : Kind.ONE;
  }

  private Options sort(Mapping mapping) {
    Fields sort = new Fields(mapping, SORT_KEYS, problems);
    sort.require("into");
    sort.require("items");
    List<String> classes = sort.texts("into").stream().map(Passage::text).toList();
    List<Option> items = new ArrayList<>();
    for (Fields item : entries(sort, "items", ITEM_KEYS)) {
      Optional<Passage> group = item.requiredText("class");
      int number = group.map(name -> classes.indexOf(name.text()) + 1).orElse(1);
      if (number == 0) {
        problems.at(
            group.orElseThrow().offset(),
            "CLASS",
            "'%s' is not among the classes under 'into': %s.",
            group.orElseThrow().text(),
            String.join(", ", classes));
      }
      items.add(option(item, "item", new Condition(Optional.empty(), Always.NO), number));
    }
    if (classes.size() < 2 || items.size() < 2) {
      problems.at(
          fields.offset("sort"), "TOO_FEW", "Give two classes and two items at least to sort.");
    }
    return new Options(Kind.SORT, items, classes);
  }

  private Options options(Kind kind, String text, String mark, List<String> keys, Fields owner) {
    List<Option> options = new ArrayList<>();
    for (Fields entry : entries(owner, kind.key, keys)) {
      options.add(option(entry, text, condition(entry, mark, Always.NO), 0));
    }
    if (options.size() < 2) {
      problems.at(
          owner.offset(kind.key), "TOO_FEW", "Give at least two entries under '%s'.", kind.key);
    }
    return new Options(kind, options, List.of());
  }

  private List<Fields> entries(Fields owner, String key, List<String> keys) {
    List<Fields> entries = new ArrayList<>();
    for (Yaml item : owner.items(key)) {
      if (item instanceof Mapping mapping) {
        entries.add(new Fields(mapping, keys, problems));
      } else {
        problems.at(
            item.offset(),
            "WRONG_TYPE",
            "Each entry here has the keys %s.",
            String.join(", ", keys));
      }
    }
    return entries;
  }

  private Option option(Fields entry, String text, Condition right, int group) {
    Template shownText =
        entry
            .requiredText(text)
            .map(passage -> Template.markdown(passage, shown, problems))
            .orElse(Template.verbatim(""));
    if (!text.equals("line") || entry.has("wrong")) {
      entry.require("reason");
    }
    Template reason =
        entry
            .text("reason")
            .map(passage -> Template.markdown(passage, shown, problems))
            .orElse(Template.verbatim(""));
    return new Option(shownText, reason, condition(entry, "when", Always.YES), right, group);
  }

  private Condition condition(Fields entry, String key, Always absent) {
    Optional<Passage> written = entry.text(key);
    if (written.isEmpty()) {
      return new Condition(Optional.empty(), absent);
    }
    String text = written.get().text();
    if (text.equals("yes") || text.equals("no")) {
      return new Condition(Optional.empty(), text.equals("yes") ? Always.YES : Always.NO);
    }
    return new Condition(Guard.read(written.get(), parameters, problems), absent);
  }

  /** Notes a variant in which there is nothing to pick, or too much. */
  static void check(Options options, List<Map<String, Expr>> draws, int offset, Problems problems) {
    for (Map<String, Expr> drawn : draws) {
      List<Shown> shown = options.shown(drawn);
      long picked = shown.stream().filter(option -> option.group() == 1).count();
      boolean good =
          switch (options.kind()) {
            case SORT -> shown.size() > 1;
            case SEVERAL -> picked > 0 && shown.size() > 1;
            case ONE, SPOT -> picked == 1 && shown.size() > 1;
          };
      if (!good) {
        problems.at(
            offset,
            "PICKS",
            "In every variant at least two are shown, and %s. Here it is not so where%s.",
            options.kind() == Kind.SPOT
                ? "exactly one line is marked 'wrong', the first wrong one"
                : options.kind() == Kind.ONE
                    ? "exactly one is right; for more, write 'choose: several'"
                    : "something can be picked",
            drawn.isEmpty()
                ? " there are no parameters"
                : drawn.entrySet().stream()
                    .map(e -> " " + e.getKey() + " = " + TextPrinter.print(e.getValue()))
                    .collect(Collectors.joining(",")));
        return;
      }
    }
  }
}
