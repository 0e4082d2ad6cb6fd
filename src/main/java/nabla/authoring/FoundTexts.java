package nabla.authoring;

import java.util.List;
import nabla.exercise.DraftReading.Draft;

/** The texts of exercises in a file, and what in it is none. */
record FoundTexts(List<Draft> drafts, List<LeftOut> leftOut) {
  FoundTexts {
    drafts = List.copyOf(drafts);
    leftOut = List.copyOf(leftOut);
  }
}
