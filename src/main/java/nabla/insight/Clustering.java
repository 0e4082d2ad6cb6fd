package nabla.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.insight.AnswerFamilies.Family;
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
  /** So many different texts are compared with others. */
  static final int COMPARED = 300;

  private static final String MISTAKES = "mistakes:";
  private static final String FORMULA = "formula:";
  private static final String TEXT = "text:";

  private final Map<String, List<GivenAnswer>> byMistake = new LinkedHashMap<>();
  private final List<List<GivenAnswer>> byText;

  /** Sorts out {@code answers}. */
  Clustering(List<GivenAnswer> answers) {
    Map<String, List<GivenAnswer>> texts = new LinkedHashMap<>();
    for (GivenAnswer answer : answers) {
      mistakes(answer)
          .map(key -> byMistake.computeIfAbsent(key, k -> new ArrayList<>()))
          .orElseGet(
              () ->
                  texts.computeIfAbsent(
                      answer.parameters() + " " + text(answer), k -> new ArrayList<>()))
          .add(answer);
    }
    byText = new ArrayList<>(texts.values());
    byText.sort(Comparator.comparing((List<GivenAnswer> same) -> same.size()).reversed());
  }

  /** An answer of each text that is to be compared, the most frequent first. */
  List<GivenAnswer> toCompare() {
    return byText.stream().limit(COMPARED).map(same -> same.get(0)).toList();
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
    SortedMap<String, Expr> parameters = AnswerFamilies.parameters(answer, scope);
    Parsed formula =
        AnswerParser.parse(key.substring(FORMULA.length()), named(scope, answer.parameters()));
    return formula.isReadable()
        && new AnswerFamily(List.of(formula.expression()))
            .with(parameters, AnswerFamilies.is(answer, scope))
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

  /** The clusters as far as answers have been compared, those of most students first. */
  List<AnswerCluster> clusters(AnswerFamilies families) {
    List<AnswerCluster> clusters = new ArrayList<>();
    byMistake.forEach((key, members) -> clusters.add(cluster(key, Optional.empty(), members)));
    clusters.addAll(joined(families));
    clusters.sort(
        Comparator.comparingLong(AnswerCluster::students)
            .thenComparing(cluster -> cluster.answers().size())
            .reversed());
    return clusters;
  }

  private List<AnswerCluster> joined(AnswerFamilies families) {
    Map<Family, List<GivenAnswer>> byFamily = new IdentityHashMap<>();
    Map<String, List<GivenAnswer>> texts = new LinkedHashMap<>();
    for (List<GivenAnswer> same : byText) {
      families
          .family(same.get(0))
          .map(family -> byFamily.computeIfAbsent(family, k -> new ArrayList<>()))
          .orElseGet(() -> texts.computeIfAbsent(TEXT + text(same.get(0)), k -> new ArrayList<>()))
          .addAll(same);
    }
    List<AnswerCluster> clusters = new ArrayList<>();
    byFamily.forEach(
        (family, members) -> {
          Expr formula = family.formula();
          clusters.add(
              cluster(FORMULA + TextPrinter.print(formula), Optional.of(formula), members));
        });
    texts.forEach((key, members) -> clusters.add(cluster(key, Optional.empty(), members)));
    return clusters;
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
