package nabla.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** A day and time as somebody wrote it, in a class's time zone. */
public sealed interface ZonedTime {

  /** The moment that is meant. */
  record At(Instant moment) implements ZonedTime {}

  /** Clocks go past it: from {@code before}, which is no longer there, at once to {@code after}. */
  record Skipped(LocalDateTime before, LocalDateTime after) implements ZonedTime {}

  /** It is no day and time. */
  record Unreadable() implements ZonedTime {}

  /**
   * Reads a text such as {@code 2026-11-30T10:00}. A time that comes twice, when clocks are put
   * back, is the later one: then nobody has less time than the text promises.
   */
  static ZonedTime read(String text, ZoneId zone) {
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeParseException unreadable) {
      return new Unreadable();
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(local);
      return new Skipped(gap.getDateTimeBefore(), gap.getDateTimeAfter());
    }
    // The last of two offsets is the one after the clocks were put back.
    return new At(local.toInstant(offsets.get(offsets.size() - 1)));
  }

  /** As {@link #read} reads it, without seconds. */
  static String write(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
