package nabla.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import nabla.grade.AnswerSpec;
import nabla.grade.Choice;
import nabla.grade.Demand;
import nabla.grade.Sorting;
import nabla.grade.Spotting;
import nabla.math.Expr;
import nabla.math.Symbols;

/** What a student picks from, with parameters in place of numbers. */
record Options(Kind kind, List<Option> options, List<String> classes) {
  /** What is done with what is shown. */
  enum Kind {
    ONE("choice"),
    SEVERAL("choice"),
    SORT("sort"),
    SPOT("spot the error");

    final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Whether the place of an item tells nothing about it. */
    private boolean isShuffled() {
      return this != SPOT;
    }
  }

  /**
   * One of them.
   *
   * @param when in which variants it is shown
   * @param group as in {@link Shown}, where {@code right} is certain
   * @param right whether it is to be picked
   */
  record Option(Template text, Template reason, Condition when, Condition right, int group) {}

  /** A condition, which may always hold or never. */
  record Condition(Optional<Guard> guard, Always otherwise) {
    enum Always {
      YES,
      NO
    }

    boolean holds(Map<String, Expr> values) {
      return guard.flatMap(condition -> condition.holds(values)).orElse(otherwise == Always.YES);
    }

    private Set<String> names() {
      Set<String> names = new HashSet<>();
      guard.ifPresent(
          condition -> {
            names.addAll(Symbols.of(condition.sides().left()));
            names.addAll(Symbols.of(condition.sides().right()));
          });
      return names;
    }
  }

  /** The names of parameters that make a difference. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Option option : options) {
      names.addAll(option.text().names());
      names.addAll(option.when().names());
      names.addAll(option.right().names());
    }
    return names;
  }

  /** What is shown in one variant, in the author's order. */
  List<Shown> shown(Map<String, Expr> values) {
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      if (option.when().holds(values)) {
        int group = kind == Kind.SORT ? option.group() : option.right().holds(values) ? 1 : 0;
        shown.add(
            new Shown(i + 1, option.text().fill(values), option.reason().fill(values), group));
      }
    }
    return shown;
  }

  /** As {@link #shown}, in an order that depends on {@code seed} unless the order matters. */
  Shown.Items items(Map<String, Expr> values, long seed) {
    List<Shown> items = new ArrayList<>(shown(values));
    if (kind.isShuffled()) {
      // Seeds next to one another would begin alike.
      Collections.shuffle(items, new Random(new SplittableRandom(seed).nextLong()));
    }
    return new Shown.Items(items, classes);
  }

  /**
   * What is asked.
   *
   * @param correction what the wrong line should say, if that is asked
   */
  Demand demand(Map<String, Expr> values, Optional<AnswerSpec> correction) {
    SortedSet<Integer> all = new TreeSet<>();
    SortedSet<Integer> right = new TreeSet<>();
    SortedMap<Integer, Integer> groups = new TreeMap<>();
    for (Shown shown : shown(values)) {
      all.add(shown.number());
      groups.put(shown.number(), shown.group());
      if (shown.group() == 1) {
        right.add(shown.number());
      }
    }
    return switch (kind) {
      case ONE -> new Choice(all, right, Choice.Picking.ONE);
      case SEVERAL -> new Choice(all, right, Choice.Picking.SEVERAL);
      case SORT -> new Sorting(groups, classes.size());
      case SPOT -> new Spotting(all, right.first(), correction);
    };
  }
}
