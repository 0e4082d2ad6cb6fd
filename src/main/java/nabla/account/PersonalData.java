package nabla.account;

import java.util.UUID;

/** A part of what is stored about a person, for the person to take along. */
public interface PersonalData {

  /** The part's name in the export. */
  String part();

  /** What there is of {@code account}: records, lists, texts and numbers. */
  Object of(UUID account);
}
