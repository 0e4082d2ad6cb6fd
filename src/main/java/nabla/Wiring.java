package nabla;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.exercise.ExerciseLibrary;
import nabla.grade.Grader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Connects the core to its adapters; the one class that sees both. */
@ApplicationScoped
class Wiring {
  private static final Logger LOG = Logger.getLogger("nabla");

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
  Grader grader() {
    return new Grader(Algebra.NONE);
  }
}
