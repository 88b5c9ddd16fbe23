package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.customer.Shift;
import org.redress.deadline.Opening;

/** When nobody is there, and whose shift ends. */
class StaffingTest {
    private static final Instant EARLY = at("00:00");

    private static Instant at(String time) {
        return Instant.parse("2031-03-04T" + time + ":00Z");
    }

    private static Opening from(String from, String to) {
        return new Opening(at(from), at(to));
    }

    private static List<StaffingGap> gaps(Instant now, Opening... worked) {
        return StaffingGap.of("supervisors", List.of(from("09:00", "21:00")), List.of(worked), now);
    }

    private static StaffingGap gap(String from, String to) {
        return new StaffingGap("supervisors", at(from), at(to));
    }

    @Test
    void whatNobodyWorksOfTheServiceHoursIsAGap() {
        assertThat(gaps(EARLY, from("08:00", "12:00"), from("13:00", "18:00")))
                .containsExactly(gap("12:00", "13:00"), gap("18:00", "21:00"));
        assertThat(gaps(EARLY)).containsExactly(gap("09:00", "21:00"));
        assertThat(gaps(EARLY, from("08:00", "22:00"))).isEmpty();
        assertThat(gaps(EARLY, from("21:00", "23:00"))).containsExactly(gap("09:00", "21:00"));
    }

    @Test
    void peopleCoverEachOther() {
        assertThat(gaps(EARLY, from("09:00", "15:00"), from("10:00", "12:00"), from("14:00", "21:00")))
                .isEmpty();
    }

    @Test
    void whatHasPassedIsNoGap() {
        assertThat(gaps(at("19:00"), from("09:00", "18:00"))).containsExactly(gap("19:00", "21:00"));
        assertThat(gaps(at("21:00"))).isEmpty();
    }

    private static List<Shift> ending(String now, Shift... shifts) {
        return ShiftEnds.ending(List.of(shifts), at(now));
    }

    private static Shift shift(String from, String to) {
        return new Shift("ann", at(from), at(to));
    }

    @Test
    void aShiftIsSpokenOfFromAnHourBeforeItsEndOn() {
        var shift = shift("02:00", "08:00");
        assertThat(ending("06:59", shift)).isEmpty();
        assertThat(ending("07:01", shift)).containsExactly(shift);
        assertThat(ending("08:01", shift)).containsExactly(shift);
        assertThat(ending("20:01", shift)).isEmpty();
    }

    @Test
    void aBreakIsNoEndAndTheNextShiftEndsTheLast() {
        var morning = shift("09:00", "12:00");
        var noon = shift("13:00", "15:00");
        var night = shift("19:00", "23:00");
        assertThat(ending("11:30", morning, noon, night)).isEmpty();
        assertThat(ending("14:30", morning, noon, night)).containsExactly(noon);
        assertThat(ending("19:30", morning, noon, night)).isEmpty();
        assertThat(ending("11:30", morning, new Shift("bob", at("12:00"), at("15:00"))))
                .containsExactly(morning);
    }
}
