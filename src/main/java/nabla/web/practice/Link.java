package nabla.web.practice;

import nabla.exercise.Exercise;

/**
 * Another exercise to go to.
 *
 * @param lang the language of its title
 */
public record Link(String id, String number, String title, String lang) {
  public static Link to(Exercise exercise) {
    return new Link(exercise.id(), exercise.number(), exercise.title(), exercise.language());
  }
}
