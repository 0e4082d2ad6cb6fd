package nabla.exercise;

import java.util.Optional;

/**
 * What a section says before its exercises.
 *
 * @param markdown with formulas between dollar signs, and headings of the second level and below
 * @param language such as {@code en}
 */
public record SectionText(String markdown, Optional<SectionPicture> picture, String language) {}
