package nabla.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Declaration;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;

/**
 * Joins wrong answers to one exercise across its variants: by the mistake that leads to them where
 * that is known, else by what they are in terms of the exercise's parameters, decided by the
 * grader.
 *
 * <p>The work is bounded: the most frequent texts are compared, rare ones beyond {@link #COMPARED}
 * are joined with equal texts alone.
 */
final class Clustering {
  /** So many different texts are compared with one another. */
  static final int COMPARED = 300;

  /** So many formulas of a family are tried on an answer that is built otherwise. */
  private static final int LIKELIEST = 3;

  private static final String MISTAKES = "mistakes:";
  private static final String FORMULA = "formula:";
  private static final String TEXT = "text:";

  /** Points of the domain tell wrong answers apart; no proof is waited for. */
  private static final Grader GRADER =
      Grader.withoutDiagnoses(new Decider(Algebra.NONE, Grader.PATIENCE));

  private final Exercise exercise;
  private final List<Group> groups = new ArrayList<>();

  /** Answers that a family has. */
  private static final class Group {
    private AnswerFamily family;
    private final List<GivenAnswer> answers = new ArrayList<>();

    Group(AnswerFamily family) {
      this.family = family;
    }
  }

  private Clustering(Exercise exercise) {
    this.exercise = exercise;
  }

  /** The clusters of {@code answers}, the largest first. */
  static List<AnswerCluster> of(Exercise exercise, List<GivenAnswer> answers) {
    return new Clustering(exercise).clusters(answers);
  }

  /** The mistakes that lead to {@code answer}, as a key; empty where none is known. */
  static Optional<String> mistakes(GivenAnswer answer) {
    return answer.diagnoses().stream()
        .findFirst()
        .map(
            diagnosis ->
                diagnosis.misconceptions().stream()
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining("+", MISTAKES, "")));
  }

  /** Whether {@code answer} belongs to the cluster {@code key}. */
  static boolean belongs(Exercise exercise, GivenAnswer answer, String key) {
    if (key.startsWith(MISTAKES)) {
      return mistakes(answer).filter(key::equals).isPresent();
    }
    if (key.startsWith(TEXT)) {
      return key.equals(TEXT + text(answer));
    }
    Variant variant = exercise.variant(answer.seed());
    if (mistakes(answer).isPresent() || !variant.asksExpression()) {
      return false;
    }
    Scope scope = variant.spec().scope();
    SortedMap<String, Expr> parameters = parameters(answer, scope);
    Parsed formula =
        AnswerParser.parse(key.substring(FORMULA.length()), named(scope, answer.parameters()));
    return formula.isReadable()
        && new AnswerFamily(List.of(formula.expression()))
            .with(parameters, is(answer, scope))
            .isPresent();
  }

  /** {@code scope} with the parameters as numbers. */
  static Scope named(Scope scope, SortedMap<String, String> parameters) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    for (String name : scope.names()) {
      scope.declaration(name).ifPresent(declaration -> declared.put(name, declaration));
    }
    parameters.keySet().forEach(n -> declared.putIfAbsent(n, Declaration.scalar(Domain.REAL)));
    return Scope.declaring(declared);
  }

  private List<AnswerCluster> clusters(List<GivenAnswer> answers) {
    Map<String, List<GivenAnswer>> byMistake = new LinkedHashMap<>();
    Map<String, List<GivenAnswer>> byText = new LinkedHashMap<>();
    for (GivenAnswer answer : answers) {
      mistakes(answer)
          .map(key -> byMistake.computeIfAbsent(key, k -> new ArrayList<>()))
          .orElseGet(
              () ->
                  byText.computeIfAbsent(
                      answer.parameters() + " " + text(answer), k -> new ArrayList<>()))
          .add(answer);
    }
    List<AnswerCluster> clusters = new ArrayList<>();
    byMistake.forEach((key, members) -> clusters.add(cluster(key, Optional.empty(), members)));
    clusters.addAll(joined(byText));
    clusters.sort(
        Comparator.comparingLong(AnswerCluster::students)
            .thenComparing(cluster -> cluster.answers().size())
            .reversed());
    return clusters;
  }

  private List<AnswerCluster> joined(Map<String, List<GivenAnswer>> byText) {
    List<List<GivenAnswer>> frequent = new ArrayList<>(byText.values());
    frequent.sort(Comparator.comparing((List<GivenAnswer> same) -> same.size()).reversed());
    Map<String, List<GivenAnswer>> texts = new LinkedHashMap<>();
    for (int i = 0; i < frequent.size(); i++) {
      List<GivenAnswer> same = frequent.get(i);
      if (i >= COMPARED || !join(same)) {
        texts.computeIfAbsent(TEXT + text(same.get(0)), k -> new ArrayList<>()).addAll(same);
      }
    }
    List<AnswerCluster> clusters = new ArrayList<>();
    for (Group group : groups) {
      Expr formula = group.family.formula();
      clusters.add(
          cluster(FORMULA + TextPrinter.print(formula), Optional.of(formula), group.answers));
    }
    texts.forEach((key, members) -> clusters.add(cluster(key, Optional.empty(), members)));
    return clusters;
  }

  /** Adds answers of one text to the group that they belong to; not when they are no expression. */
  private boolean join(List<GivenAnswer> same) {
    GivenAnswer answer = same.get(0);
    Variant variant = exercise.variant(answer.seed());
    if (!variant.asksExpression() || !variant.shown().items().isEmpty()) {
      return false;
    }
    Scope scope = variant.spec().scope();
    Parsed read = AnswerReader.read(answer.reading(), variant.spec());
    if (!read.isReadable()) {
      return false;
    }
    SortedMap<String, Expr> parameters = parameters(answer, scope);
    AnswerFamily.Sameness sameness = is(answer, scope);
    AnswerFamily own = AnswerFamily.of(read.expression(), parameters);
    for (Group group : groups) {
      Optional<AnswerFamily> wider = group.family.with(parameters, sameness, own, LIKELIEST);
      if (wider.isPresent()) {
        group.family = wider.get();
        group.answers.addAll(same);
        return true;
      }
    }
    Group group = new Group(own);
    group.answers.addAll(same);
    groups.add(group);
    return true;
  }

  private static AnswerFamily.Sameness is(GivenAnswer answer, Scope scope) {
    return instance -> {
      try {
        AnswerSpec spec = new AnswerSpec(scope, instance, Relation.EQUAL);
        return GRADER.grade(answer.reading(), spec).outcome() instanceof Outcome.Correct;
      } catch (IllegalArgumentException isNoExpressionOfThisScope) {
        return false;
      }
    };
  }

  private static SortedMap<String, Expr> parameters(GivenAnswer answer, Scope scope) {
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

  private static String text(GivenAnswer answer) {
    return answer.reading().isEmpty() ? answer.raw().strip() : answer.reading();
  }

  private static AnswerCluster cluster(
      String key, Optional<Expr> formula, List<GivenAnswer> answers) {
    List<GivenAnswer> latest = new ArrayList<>(answers);
    latest.sort(Comparator.comparing(GivenAnswer::at).reversed());
    return new AnswerCluster(key, formula, latest);
  }
}
