package nabla.course;

import java.util.UUID;

/**
 * An exercise that somebody is asked in an assignment.
 *
 * @param terms what holds for this student, extensions included
 * @param seed of the student's variant
 */
public record Assigned(Assignment assignment, Task task, UUID accountId, Terms terms, long seed) {}
