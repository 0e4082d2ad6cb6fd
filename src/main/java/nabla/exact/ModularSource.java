package nabla.exact;

import java.util.SplittableRandom;
import nabla.math.Domain;

/** Numbers of a prime field, all equally likely; the choices are given. */
final class ModularSource implements EntrySource<ModularMatrix> {
  private final PrimeField field;
  private final SplittableRandom random;
  private int choices;

  /**
   * @param choices one bit for each choice that will be asked for
   */
  ModularSource(PrimeField field, SplittableRandom random, int choices) {
    this.field = field;
    this.random = random;
    this.choices = choices;
  }

  @Override
  public ModularMatrix matrix(int rows, int columns) {
    long[] entries = new long[rows * columns];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = field.random(random);
    }
    return new ModularMatrix(rows, columns, entries);
  }

  @Override
  public ModularMatrix number(Domain domain) {
    return ModularMatrix.number(field.random(random));
  }

  @Override
  public boolean choice() {
    boolean choice = (choices & 1) == 1;
    choices >>= 1;
    return choice;
  }
}
