package nabla.web.practice;

import java.util.Map;
import java.util.stream.Collectors;
import nabla.exercise.Section;
import nabla.progress.Learning;
import nabla.progress.Mastery;

/** A section with how well the reader knows it. */
public record OwnSection(SectionView section, Mastery mastery) {

  /** By what is known of its exercises. */
  public static OwnSection of(Section section, Map<String, Learning> learned) {
    return new OwnSection(
        SectionView.of(
            section,
            learned.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().progress()))),
        Mastery.of(section, learned));
  }

  public boolean isMastered() {
    return mastery == Mastery.MASTERED;
  }

  /** The key of its word. */
  public String word() {
    return "mastery_" + mastery;
  }
}
