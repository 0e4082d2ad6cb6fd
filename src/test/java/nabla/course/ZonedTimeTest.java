package nabla.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonedTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aTimeIsThatOfItsZone() {
    assertThat(ZonedTime.read("2026-11-30T10:00", BERLIN))
        .isEqualTo(new ZonedTime.At(Instant.parse("2026-11-30T09:00:00Z")));
    assertThat(ZonedTime.read(" 2026-07-01 23:59 ", BERLIN))
        .isEqualTo(new ZonedTime.At(Instant.parse("2026-07-01T21:59:00Z")));
  }

  @Test
  void aSkippedTimeIsTold() {
    assertThat(ZonedTime.read("2027-03-28T02:30", BERLIN))
        .isEqualTo(
            new ZonedTime.Skipped(
                LocalDateTime.parse("2027-03-28T02:00"), LocalDateTime.parse("2027-03-28T03:00")));
  }

  @Test
  void aTimeThatComesTwiceIsTheLaterOne() {
    assertThat(ZonedTime.read("2026-10-25T02:30", BERLIN))
        .isEqualTo(new ZonedTime.At(Instant.parse("2026-10-25T01:30:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "2026-02-30T10:00", "30.11.2026 10:00", "2026-11-30"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(ZonedTime.read(text, BERLIN)).isInstanceOf(ZonedTime.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-30T09:00:00Z", "2026-07-01T21:59:00Z", "2026-10-25T01:30:00Z"})
  void whatIsWrittenIsReadAgain(String moment) {
    Instant instant = Instant.parse(moment);
    assertThat(ZonedTime.read(ZonedTime.write(instant, BERLIN), BERLIN))
        .isEqualTo(new ZonedTime.At(instant));
  }
}
