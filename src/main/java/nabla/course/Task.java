package nabla.course;

import jakarta.persistence.Embeddable;

/** An exercise of an assignment, and what it is worth. */
@Embeddable
public record Task(String exerciseId, int points) {}
