package nabla.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;

/**
 * The families of wrong answers to one version of an exercise, of all classes. They grow as answers
 * are compared with them; each text is compared once. Of bounded size; safe for many threads.
 */
final class AnswerFamilies {
  private static final int MOST_FAMILIES = 300;
  private static final int MOST_TEXTS = 3_000;

  /** So many formulas of a family are tried on an answer that is built otherwise. */
  private static final int LIKELIEST = 3;

  /** Points of the domain tell wrong answers apart; no proof is waited for. */
  private static final Grader GRADER =
      Grader.withoutDiagnoses(new Decider(Algebra.NONE, Grader.PATIENCE));

  private final Exercise exercise;
  private final List<Family> families = new CopyOnWriteArrayList<>();
  private final Map<Text, Optional<Family>> placed = new ConcurrentHashMap<>();

  /** One of them, which narrows to fewer formulas as answers join it. */
  static final class Family {
    private volatile AnswerFamily answers;

    private Family(AnswerFamily answers) {
      this.answers = answers;
    }

    Expr formula() {
      return answers.formula();
    }
  }

  /** What is compared once. */
  private record Text(SortedMap<String, String> parameters, String reading) {
    static Text of(GivenAnswer answer) {
      return new Text(answer.parameters(), answer.reading());
    }
  }

  AnswerFamilies(Exercise exercise) {
    this.exercise = exercise;
  }

  /** Whether nothing is gained by comparing {@code answer}. */
  boolean knows(GivenAnswer answer) {
    return placed.containsKey(Text.of(answer)) || placed.size() >= MOST_TEXTS;
  }

  /** The family that {@code answer} has been found to belong to. */
  Optional<Family> family(GivenAnswer answer) {
    return placed.getOrDefault(Text.of(answer), Optional.empty());
  }

  /** Compares {@code answer} with all families; it begins a new one where none fits. */
  synchronized void place(GivenAnswer answer) {
    if (!knows(answer)) {
      placed.put(Text.of(answer), found(answer));
    }
  }

  private Optional<Family> found(GivenAnswer answer) {
    Variant variant = exercise.variant(answer.seed());
    if (!variant.asksExpression() || !variant.shown().items().isEmpty()) {
      return Optional.empty();
    }
    Scope scope = variant.spec().scope();
    Parsed read = AnswerReader.read(answer.reading(), variant.spec());
    if (!read.isReadable()) {
      return Optional.empty();
    }
    SortedMap<String, Expr> parameters = parameters(answer, scope);
    AnswerFamily.Sameness sameness = is(answer, scope);
    AnswerFamily own = AnswerFamily.of(read.expression(), parameters);
    for (Family family : families) {
      Optional<AnswerFamily> wider = family.answers.with(parameters, sameness, own, LIKELIEST);
      if (wider.isPresent()) {
        family.answers = wider.get();
        return Optional.of(family);
      }
    }
    return begun(own);
  }

  private Optional<Family> begun(AnswerFamily own) {
    if (families.size() >= MOST_FAMILIES) {
      return Optional.empty();
    }
    Family family = new Family(own);
    families.add(family);
    return Optional.of(family);
  }

  static AnswerFamily.Sameness is(GivenAnswer answer, Scope scope) {
    return instance -> {
      try {
        AnswerSpec spec = new AnswerSpec(scope, instance, Relation.EQUAL);
        return GRADER.grade(answer.reading(), spec).outcome() instanceof Outcome.Correct;
      } catch (IllegalArgumentException isNoExpressionOfThisScope) {
        return false;
      }
    };
  }

  static SortedMap<String, Expr> parameters(GivenAnswer answer, Scope scope) {
    SortedMap<String, Expr> values = new TreeMap<>();
    answer
        .parameters()
        .forEach(
            (name, text) -> {
              Parsed value = AnswerParser.parse(text, scope);
              if (value.isReadable()) {
                values.put(name, value.expression());
              }
            });
    return values;
  }
}
