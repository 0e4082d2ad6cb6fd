package nabla.web.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as a page shows it.
 *
 * @param iso for machines
 * @param text for people
 */
public record Moment(String iso, String text) {

  /** The time of a moment today, the day of an earlier one; in the time zone of the server. */
  public static Moment of(Instant moment, Locale locale) {
    return of(ZoneId.systemDefault(), moment, locale);
  }

  /** The same in {@code zone}. */
  public static Moment of(ZoneId zone, Instant moment, Locale locale) {
    ZonedDateTime local = moment.atZone(zone);
    boolean today = local.toLocalDate().equals(LocalDate.now(zone));
    String day = locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
    String pattern = today ? "HH:mm" : day;
    return new Moment(
        moment.toString(), local.format(DateTimeFormatter.ofPattern(pattern, locale)));
  }

  /** {@code moment} with its day, its time, and the server's time zone, which these are in. */
  public static Moment exact(Instant moment, Locale locale) {
    return in(ZoneId.systemDefault(), moment, locale);
  }

  /** {@code moment} with its day of the week, its day, its time, and {@code zone}. */
  public static Moment in(ZoneId zone, Instant moment, Locale locale) {
    String day = locale.getLanguage().equals("de") ? "EEE d. MMM yyyy" : "EEE d MMM yyyy";
    return new Moment(
        moment.toString(),
        moment.atZone(zone).format(DateTimeFormatter.ofPattern(day + ", HH:mm z", locale)));
  }
}
