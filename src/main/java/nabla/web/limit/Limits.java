package nabla.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nabla.web.limit.Limit.Rate;

/** What everybody has left of each limit, in the memory of this server. */
@ApplicationScoped
public class Limits {
  /** More than this, and those who have everything left are forgotten. */
  private static final int MANY = 10_000;

  private final InstantSource clock;
  private final Map<Key, Bucket> buckets = new HashMap<>();

  @Inject
  Limits() {
    this(InstantSource.system());
  }

  Limits(InstantSource clock) {
    this.clock = clock;
  }

  private record Key(Limit limit, String who) {}

  /**
   * @param fullAt when everything is left again
   */
  private record Bucket(Rate rate, Instant fullAt) {
    Duration wait(Instant now) {
      Duration spent = Duration.between(now, fullAt);
      Duration most = rate.again().multipliedBy(rate.atOnce() - 1L);
      return spent.minus(most);
    }

    Bucket spend(Instant now) {
      return new Bucket(rate, (fullAt.isAfter(now) ? fullAt : now).plus(rate.again()));
    }
  }

  /** Counts one against {@code account}, or says how long to wait. */
  public Optional<Duration> spendOfAccount(Limit limit, String account) {
    return spend(new Key(limit, "account " + account), limit.ofAnAccount());
  }

  /** Counts one against {@code network}, or says how long to wait. */
  public Optional<Duration> spendOfNetwork(Limit limit, String network) {
    return spend(new Key(limit, "network " + network), limit.ofANetwork());
  }

  private synchronized Optional<Duration> spend(Key key, Rate rate) {
    Instant now = clock.instant();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> !bucket.fullAt().isAfter(now));
    }
    Bucket bucket = buckets.getOrDefault(key, new Bucket(rate, now));
    Duration wait = bucket.wait(now);
    if (wait.compareTo(Duration.ZERO) > 0) {
      return Optional.of(wait);
    }
    buckets.put(key, bucket.spend(now));
    return Optional.empty();
  }

  /** How many are counted. */
  synchronized int known() {
    return buckets.size();
  }
}
