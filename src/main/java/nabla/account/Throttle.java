package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps guessers from trying passwords by the thousand, in whatever process they arrive.
 *
 * <p>After some failures each try has to wait, twice as long each time. Whoever guesses from one
 * place slows down that place alone, so that nobody can be kept out of their account from
 * elsewhere; only many more failures from many places slow down the account, or a whole network.
 */
@ApplicationScoped
class Throttle {
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);

  /** Beyond this the wait is the longest one anyway. */
  private static final int MOST_DOUBLINGS = 10;

  private final Client client;

  Throttle(Client client) {
    this.client = client;
  }

  /**
   * Something that tries count against: so many are free, then the wait doubles up to its limit.
   */
  private record Subject(String name, int free, Duration longestWait) {
    Duration waitAfter(int others) {
      if (others < free) {
        return Duration.ZERO;
      }
      Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(others - free, MOST_DOUBLINGS));
      return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
  }

  private List<Subject> subjects(String email) {
    String network = client.network();
    return List.of(
        new Subject(pair(email, network), 5, Duration.ofMinutes(15)),
        new Subject(email, 50, Duration.ofMinutes(15)),
        // A lecture hall behind one address, in which some mistype.
        new Subject("from " + network, 300, Duration.ofMinutes(1)));
  }

  private static String pair(String email, String network) {
    return email + " from " + network;
  }

  /**
   * Notes a try, or says how long to wait when there were too many. A try is committed before the
   * tries are counted, so that of many at once no more get through.
   */
  Optional<Duration> admit(String email) {
    Instant now = Instant.now();
    List<Subject> subjects = subjects(email);
    List<Long> noted = QuarkusTransaction.requiringNew().call(() -> note(subjects, now));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Duration wait = wait(subjects, noted, now);
              if (wait.isZero()) {
                return Optional.empty();
              }
              SignInTry.delete("id in ?1", noted);
              return Optional.of(wait);
            });
  }

  private static List<Long> note(List<Subject> subjects, Instant now) {
    SignInTry.delete("triedAt < ?1", now.minus(MEMORY));
    return subjects.stream()
        .map(
            subject -> {
              SignInTry tried = SignInTry.at(now, subject.name());
              tried.persist();
              return tried.id;
            })
        .toList();
  }

  private static Duration wait(List<Subject> subjects, List<Long> noted, Instant now) {
    Duration longest = Duration.ZERO;
    for (Subject subject : subjects) {
      List<SignInTry> others =
          SignInTry.list(
              "subject = ?1 and id not in ?2 order by triedAt desc", subject.name(), noted);
      if (!others.isEmpty()) {
        Instant open = others.get(0).triedAt.plus(subject.waitAfter(others.size()));
        Duration wait = Duration.between(now, open);
        longest = wait.compareTo(longest) > 0 ? wait : longest;
      }
    }
    return longest;
  }

  /** Clears what counts against the account after the right password, and this try elsewhere. */
  @Transactional
  void forget(String email) {
    String network = client.network();
    SignInTry.delete("subject in ?1", List.of(pair(email, network), email));
    SignInTry.find("subject = ?1 order by id desc", "from " + network)
        .<SignInTry>firstResultOptional()
        .ifPresent(SignInTry::delete);
  }
}
