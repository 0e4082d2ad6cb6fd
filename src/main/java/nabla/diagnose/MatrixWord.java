package nabla.diagnose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands in a term besides its number: factors that are numbers, in a fixed order, and vectors
 * and matrices in theirs.
 */
record MatrixWord(List<String> scalars, List<Atom> atoms) {
  static final MatrixWord EMPTY = new MatrixWord(List.of(), List.of());

  /**
   * A factor.
   *
   * @param text how it is written, without its transpose
   * @param orientation {@code '} when it is transposed, else empty
   */
  record Atom(String text, String orientation) implements Comparable<Atom> {
    Atom transposed() {
      return new Atom(text, orientation.isEmpty() ? "'" : "");
    }

    Atom upright() {
      return new Atom(text, "");
    }

    boolean isInverse() {
      return text.startsWith("inv(");
    }

    @Override
    public int compareTo(Atom other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return text + orientation;
    }
  }

  MatrixWord {
    scalars = scalars.stream().sorted().toList();
    atoms = List.copyOf(atoms);
  }

  MatrixWord times(MatrixWord other) {
    return new MatrixWord(
        Stream.concat(scalars.stream(), other.scalars.stream()).toList(),
        Stream.concat(atoms.stream(), other.atoms.stream()).toList());
  }

  /** {@code atoms} as one number: a number is its own transpose. */
  MatrixWord asNumber() {
    if (atoms.isEmpty()) {
      return this;
    }
    String text = atoms.toString();
    String mirrored = transposed().atoms.toString();
    List<String> numbers = new ArrayList<>(scalars);
    numbers.add(text.compareTo(mirrored) <= 0 ? text : mirrored);
    return new MatrixWord(numbers, List.of());
  }

  /** The trace of this, as one number besides those that are there. */
  MatrixWord traced() {
    List<String> numbers = new ArrayList<>(scalars);
    numbers.add("tr" + atoms);
    return new MatrixWord(numbers, List.of());
  }

  MatrixWord transposed() {
    List<Atom> reversed = new ArrayList<>(atoms.stream().map(Atom::transposed).toList());
    Collections.reverse(reversed);
    return new MatrixWord(scalars, reversed);
  }

  /** The first in order of all that it can be turned around to inside a trace. */
  MatrixWord turned() {
    MatrixWord first = this;
    for (MatrixWord start : List.of(this, transposed())) {
      for (int i = 0; i < atoms.size(); i++) {
        List<Atom> rotated = new ArrayList<>(start.atoms);
        Collections.rotate(rotated, i);
        MatrixWord other = new MatrixWord(scalars, rotated);
        first = other.atoms.toString().compareTo(first.atoms.toString()) < 0 ? other : first;
      }
    }
    return first;
  }

  MatrixWord with(UnaryOperator<Atom> change) {
    return new MatrixWord(scalars, atoms.stream().map(change).toList());
  }

  /** Whether this is {@code other} with at most some transposes left out; traces apart. */
  boolean isLeftOf(MatrixWord other) {
    boolean same = with(Atom::upright).atoms.equals(other.with(Atom::upright).atoms);
    for (int i = 0; same && i < atoms.size(); i++) {
      same = atoms.get(i).orientation().isEmpty() || atoms.get(i).equals(other.atoms.get(i));
    }
    return same;
  }

  /** The same factors in one fixed order. */
  MatrixWord sorted() {
    return new MatrixWord(scalars, atoms.stream().sorted().toList());
  }

  boolean has(String scalar) {
    return scalars.contains(scalar);
  }

  /** Without one factor {@code scalar}. */
  MatrixWord without(String scalar) {
    List<String> others = new ArrayList<>(scalars);
    others.remove(scalar);
    return new MatrixWord(others, atoms);
  }

  long inverses() {
    return atoms.stream().filter(Atom::isInverse).count();
  }
}
