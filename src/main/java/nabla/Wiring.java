package nabla;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nabla.algebra.Algebra;
import nabla.attempt.VerdictCache;
import nabla.decide.Decider;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Typesetting;
import nabla.grade.Grader;
import nabla.grade.WarmUp;
import nabla.symja.ProverPool;
import nabla.web.shared.Formula;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Connects the core to its adapters; the one class that sees both. */
@ApplicationScoped
class Wiring {
  private static final Logger LOG = Logger.getLogger("nabla");
  private static final Duration FIRST_PROVER = Duration.ofSeconds(30);

  /** Started with the server, so that they are ready when the first answer comes. */
  @Produces
  @Singleton
  @Startup
  ProverPool provers(@ConfigProperty(name = "nabla.provers") int size, MeterRegistry meters) {
    ProverPool provers =
        new ProverPool(
            size,
            (outcome, took) ->
                meters
                    .timer("nabla.proofs", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .record(took));
    meters.gauge("nabla.provers.ready", provers, ProverPool::ready);
    meters.gauge("nabla.provers.idle", provers, ProverPool::idle);
    meters.gauge("nabla.provers.asking", provers, ProverPool::asking);
    FunctionCounter.builder("nabla.provers.ended", provers, ProverPool::ended).register(meters);
    return provers;
  }

  void close(@Disposes ProverPool provers) {
    provers.close();
  }

  @Produces
  @Singleton
  VerdictCache verdicts(ProverPool provers, MeterRegistry meters) {
    VerdictCache verdicts =
        new VerdictCache(new Decider(provers, Grader.PATIENCE), InstantSource.system());
    FunctionCounter.builder("nabla.verdicts.remembered", verdicts, VerdictCache::hits)
        .register(meters);
    FunctionCounter.builder("nabla.verdicts.decided", verdicts, VerdictCache::misses)
        .register(meters);
    return verdicts;
  }

  @Produces
  @Singleton
  Grader grader(VerdictCache verdicts) {
    return new Grader(verdicts);
  }

  @Produces
  @Singleton
  @Startup
  ExerciseLibrary library(@ConfigProperty(name = "nabla.exercises") Optional<Path> directory) {
    ExerciseLibrary library =
        ExerciseLibrary.read(directory.orElseGet(ExercisesDirectory::ofThisApplication));
    library.problems().forEach(problem -> LOG.warnf("Left out: %s", problem));
    return library;
  }

  @Produces
  @Singleton
  Typesetting typesetting() {
    return Formula::canSet;
  }

  void warmUp(@Observes StartupEvent started) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Thread thread = new Thread(WarmUp::run, "warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Runs a command that starts no server with provers of its own; {@code meanwhile} is done while
   * they start.
   */
  static int withProvers(Runnable meanwhile, ToIntFunction<Algebra> command) {
    try (ProverPool provers = new ProverPool(ProverPool.DEFAULT_SIZE)) {
      meanwhile.run();
      provers.awaitReady(FIRST_PROVER);
      return command.applyAsInt(provers);
    }
  }
}
