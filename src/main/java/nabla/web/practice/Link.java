package nabla.web.practice;

import nabla.exercise.Exercise;

/** Another exercise to go to. */
public record Link(String id, String number, String title) {
  static Link to(Exercise exercise) {
    return new Link(exercise.id(), exercise.number(), exercise.title());
  }
}
