package nabla.exact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Shape;

/**
 * The sizes that the named dimensions of a question are given in turn. Different dimensions have
 * different sizes, all of them at least 4 and larger than the number of vectors and matrices (up to
 * seven of them). From one assignment to the next the order of the dimensions is turned round,
 * since X'X may be invertible only where X has more rows than columns, and sizes change, so that
 * odd and even ones occur.
 */
final class SizeAssignments {
  private static final int SMALLEST = 4;

  /** Where there are very many vectors and matrices, larger sizes would take too long. */
  private static final int LARGEST_START = 8;

  private final SortedSet<String> dimensions = new TreeSet<>();
  private final int smallest;

  /** Entries that are asked for by number have to be there. */
  private int plainest = 2;

  SizeAssignments(Question question) {
    SortedSet<String> letters = new TreeSet<>();
    for (String name : question.symbols()) {
      Declaration declaration = question.scope().declaration(name).orElseThrow();
      if (!declaration.shape().isScalar()) {
        letters.add(name);
        add(declaration.shape());
      }
    }
    addWithin(question.answer());
    addWithin(question.reference());
    this.smallest = Math.max(SMALLEST, Math.min(letters.size() + 1, LARGEST_START));
  }

  private void addWithin(Expr expression) {
    if (expression instanceof Expr.Identity identity) {
      identity.size().ifPresent(this::add);
    } else if (expression instanceof Expr.Zero zero) {
      add(zero.shape());
    } else if (expression instanceof Expr.Component component) {
      component.indices().forEach(this::addIndex);
    }
    expression.parts().forEach(this::addWithin);
  }

  private void addIndex(Expr index) {
    Arithmetic.value(index)
        .ifPresent(value -> plainest = Math.max(plainest, value.numerator().intValue()));
  }

  private void add(Shape shape) {
    add(shape.rows());
    add(shape.columns());
  }

  private void add(Dimension dimension) {
    if (dimension instanceof Dimension.Named named) {
      dimensions.add(named.name());
    }
  }

  /** Whether there is anything to choose. */
  boolean areFree() {
    return !dimensions.isEmpty();
  }

  /** Large enough for identities not to hold by accident; one if all sizes are given. */
  List<Sizes> large() {
    if (!areFree()) {
      return List.of(new Sizes(Map.of()));
    }
    int count = dimensions.size();
    List<Sizes> assignments = new ArrayList<>();
    for (int start = smallest; start < smallest + 4; start += 2) {
      assignments.add(upwards(start));
      // With an even count the middle would keep its size if the same numbers were turned round.
      assignments.add(downwards(start + 1 + (count + 1) % 2));
    }
    return assignments;
  }

  /** Small enough to compute by hand, all alike first. */
  List<Sizes> small() {
    if (!areFree()) {
      return List.of(new Sizes(Map.of()));
    }
    Stream<Sizes> alike = Stream.of(all(plainest));
    Sizes larger = all(plainest + 1);
    Stream<Sizes> different =
        dimensions.size() == 1
            ? Stream.of(larger)
            : Stream.of(upwards(plainest), downwards(plainest), larger);
    return Stream.concat(alike, different).toList();
  }

  private Sizes all(int size) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    dimensions.forEach(name -> sizes.put(name, size));
    return new Sizes(sizes);
  }

  private Sizes upwards(int start) {
    return counting(dimensions, start);
  }

  private Sizes downwards(int start) {
    List<String> reversed = new ArrayList<>(dimensions);
    Collections.reverse(reversed);
    return counting(reversed, start);
  }

  private static Sizes counting(Collection<String> names, int start) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (String name : names) {
      sizes.put(name, start + sizes.size());
    }
    return new Sizes(sizes);
  }
}
