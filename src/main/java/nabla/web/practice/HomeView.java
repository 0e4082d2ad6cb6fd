package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.progress.Learning;
import nabla.progress.Path;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The course as one person sees it.
 *
 * @param started whether anything was answered yet
 * @param repeat how many exercises come up again now
 * @param resume the exercise to go on with: one tried and not solved, else the next on the path;
 *     absent when all are solved
 * @param tried whether that one was tried before
 * @param other an exercise not started yet, when {@code resume} was tried
 */
public record HomeView(
    String title,
    RawString lead,
    List<OwnSection> sections,
    boolean started,
    int repeat,
    @Nullable Link resume,
    boolean tried,
    @Nullable Link other) {

  static HomeView of(Course course, Map<String, Learning> learned) {
    Path path = Path.of(course, learned, Instant.now());
    @Nullable Exercise tried = path.goOn().orElse(null);
    @Nullable Link next = path.next().map(Link::to).orElse(null);
    return new HomeView(
        course.title(),
        Prose.line(course.lead()),
        course.sections().stream().map(section -> OwnSection.of(section, learned)).toList(),
        !learned.isEmpty(),
        path.repeat().size(),
        tried == null ? next : Link.to(tried),
        tried != null,
        tried == null ? null : next);
  }
}
