package nabla.symja;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.algebra.Truth;

/** What was found out about the questions of late: they are asked again and again. */
final class Memory {
  private final int most;
  private final Map<String, Truth> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Truth> eldest) {
          return size() > most;
        }
      };

  Memory(int most) {
    this.most = most;
  }

  synchronized Optional<Truth> find(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  synchronized void keep(String question, Truth answer) {
    answers.put(question, answer);
  }
}
