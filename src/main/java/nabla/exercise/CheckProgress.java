package nabla.exercise;

import java.util.concurrent.atomic.AtomicInteger;

/** How far a check has come; may be looked at from other threads. */
public final class CheckProgress {
  private static final int WHOLE = 100;

  private final AtomicInteger done = new AtomicInteger();
  private volatile int steps = 1;

  /** Sets how many steps there are. */
  public void expect(int howMany) {
    steps = Math.max(1, howMany);
  }

  /** Notes that one more is done. */
  public void step() {
    done.incrementAndGet();
  }

  /** In percent; 100 says nothing about whether the check has ended. */
  public int percent() {
    return Math.min(WHOLE, WHOLE * done.get() / steps);
  }
}
