package org.redress.deadline;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The vectors V1 to V8 and V19 come from reported bugs of other systems; Monday is 2026-03-02. */
class WorkingCalendarTest {
    private static final Hand CHINA_2021 = Hand.in("Asia/Shanghai")
            .weekdays("09:00-18:00")
            .closed("2021-02-11", "2021-02-17")
            .makeUp("2021-02-20", FRIDAY);

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static void plus(Hand hand, String start, Duration open, String due) {
        assertThat(hand.calendar().plus(hand.at(start), open)).isEqualTo(hand.at(due));
    }

    @Test
    void v1_aroundTheClockLosesNoMinuteAtMidnight() {
        plus(Hand.utc().daily("00:00-24:00"), "2026-03-02T22:30:00", hours(3), "2026-03-03T01:30:00");
    }

    @Test
    void v2_anHourBeforeTheDueTimeIsAnOpenHour() {
        Hand hand = Hand.utc().weekdays("08:00-18:00");
        plus(hand, "2026-03-02T17:00:00", hours(4), "2026-03-03T11:00:00");
        assertThat(hand.calendar().minus(hand.at("2026-03-03T11:00:00"), hours(1)))
                .isEqualTo(hand.at("2026-03-03T10:00:00"));
    }

    @Test
    void v3_theWeekendDoesNotCount() {
        plus(Hand.utc().weekdays("09:00-17:00"), "2026-03-06T16:30:00", hours(1), "2026-03-09T09:30:00");
    }

    @Test
    void v4_aBreakAtNoonDoesNotCount() {
        Hand hand = Hand.utc().weekdays("09:00-12:00", "13:30-18:00");
        plus(hand, "2026-03-06T17:30:00", hours(2), "2026-03-09T10:30:00");
        plus(hand, "2026-03-02T11:00:00", hours(2), "2026-03-02T14:30:00");
    }

    @Test
    void v5_aWorkingDayIsTheSameTimeOnTheNextWorkingDay() {
        Hand hand = Hand.utc().weekdays("09:00-17:00");
        assertThat(hand.calendar().plusWorkingDays(hand.at("2026-03-02T10:15:30"), 1))
                .isEqualTo(hand.at("2026-03-03T10:15:30"));
        assertThat(hand.calendar().plusWorkingDays(hand.at("2026-03-06T10:15:30"), 3))
                .isEqualTo(hand.at("2026-03-11T10:15:30"));
    }

    @Test
    void v6_chineseNewYearIsClosed() {
        plus(CHINA_2021, "2021-02-10T17:00:00", hours(8), "2021-02-18T16:00:00");
    }

    @Test
    void v7_aMakeUpSaturdayWorks() {
        plus(CHINA_2021, "2021-02-19T17:00:00", hours(2), "2021-02-20T10:00:00");
    }

    @Test
    void v8_aSingleOpenWeekdayIsFoundAgain() {
        plus(Hand.utc().on(TUESDAY, "08:00-17:00"), "2026-03-02T12:00:00", hours(10), "2026-03-10T09:00:00");
    }

    @Test
    void v19_aStartOutsideHoursBeginsAtTheNextOpening() {
        Hand hand = Hand.utc().weekdays("09:00-17:00").closed("2026-03-03", "2026-03-03");
        plus(hand, "2026-03-02T06:00:00", hours(1), "2026-03-02T10:00:00");
        plus(hand, "2026-03-02T20:00:00", hours(1), "2026-03-04T10:00:00");
        plus(hand, "2026-03-03T12:00:00", hours(1), "2026-03-04T10:00:00");
        assertThat(hand.calendar().plusWorkingDays(hand.at("2026-03-02T20:00:00"), 1))
                .isEqualTo(hand.at("2026-03-05T09:00:00"));
    }

    @Test
    void aResultAtClosingTimeStaysThere() {
        Hand hand = Hand.utc().weekdays("09:00-17:00");
        plus(hand, "2026-03-06T15:00:00", hours(2), "2026-03-06T17:00:00");
        plus(hand, "2026-03-06T17:00:00", hours(1), "2026-03-09T10:00:00");
    }

    @Test
    void zeroGivesTheStartOrTheNextOpeningAndSecondsAreKept() {
        Hand hand = Hand.utc().weekdays("09:00-17:00");
        plus(hand, "2026-03-02T09:00:00", Duration.ZERO, "2026-03-02T09:00:00");
        plus(hand, "2026-03-02T17:00:00", Duration.ZERO, "2026-03-03T09:00:00");
        plus(hand, "2026-03-02T16:59:47", Duration.ofSeconds(20), "2026-03-03T09:00:07");
    }

    @Test
    void aWorkingDayIsMovedIntoTheHoursOfItsDay() {
        Hand hand = Hand.utc()
                .weekdays("09:00-12:00", "13:30-18:00")
                .on(SATURDAY, "10:00-12:00")
                .on(MONDAY, "14:00-18:00");
        assertThat(hand.calendar().plusWorkingDays(hand.at("2026-03-06T17:00:00"), 1))
                .isEqualTo(hand.at("2026-03-07T12:00:00"));
        assertThat(hand.calendar().plusWorkingDays(hand.at("2026-03-06T09:30:00"), 1))
                .isEqualTo(hand.at("2026-03-07T10:00:00"));
        assertThat(hand.calendar().plusWorkingDays(hand.at("2026-03-07T10:30:00"), 1))
                .isEqualTo(hand.at("2026-03-09T14:00:00"));
    }

    @Test
    void aWorkingDayOfTheShopIsTwentyFourHours() {
        Hand shop = Hand.in("Asia/Shanghai").daily("09:00-21:00");
        Instant start = shop.at("2026-03-07T15:20:10");
        assertThat(shop.calendar().plusWorkingDays(start, 1)).isEqualTo(start.plus(hours(24)));
    }

    @Test
    void anHourThatDoesNotExistIsNotOpen() {
        Hand berlin = Hand.in("Europe/Berlin").daily("01:00-04:00");
        plus(berlin, "2026-03-29T01:30:00", hours(1), "2026-03-29T03:30:00");
        plus(berlin, "2026-03-29T01:30:00", hours(2), "2026-03-30T01:30:00");
        Hand gone = Hand.in("Europe/Berlin").daily("12:00-13:00").on(SUNDAY, "02:15-02:45");
        plus(gone, "2026-03-28T12:30:00", Duration.ofMinutes(45), "2026-03-30T12:15:00");
    }

    @Test
    void anHourThatComesTwiceIsOpenTwice() {
        Hand newYork = Hand.in("America/New_York").daily("00:30-01:30");
        var start = Instant.parse("2026-11-01T04:30:00Z");
        assertThat(newYork.calendar().plus(start, hours(1))).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(newYork.calendar().plus(start, Duration.ofMinutes(90)))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void theLastClosingIsNotMidnightOfAShopThatNeverCloses() {
        Hand shop = Hand.utc().daily("09:00-21:00");
        assertThat(shop.calendar().lastClosing(shop.at("2026-03-03T15:00:00")))
                .hasValue(shop.at("2026-03-02T21:00:00"));
        assertThat(shop.calendar().lastClosing(shop.at("2026-03-03T21:00:00")))
                .hasValue(shop.at("2026-03-03T21:00:00"));
        Hand always = Hand.utc().daily("00:00-24:00");
        assertThat(always.calendar().lastClosing(always.at("2026-03-03T15:00:00")))
                .isEmpty();
    }

    @Test
    void aYearWithoutAnnouncedHolidaysIsProvisional() {
        Hand hand = Hand.utc().weekdays("09:00-17:00");
        WorkingCalendar calendar = hand.calendar(2026);
        Instant december = hand.at("2026-12-31T16:00:00");
        assertThat(calendar.provisional(december, hand.at("2026-12-31T17:00:00")))
                .isFalse();
        assertThat(calendar.provisional(december, calendar.plus(december, hours(2))))
                .isTrue();
    }

    @Test
    void unusableCalendarsAreRefusedWithTheReason() {
        assertThatThrownBy(() -> Hand.utc().calendar()).hasMessageContaining("without opening hours");
        assertThatThrownBy(() -> Hand.utc().daily("09:00-12:00", "11:00-13:00").calendar())
                .hasMessageContaining("overlapping");
        assertThatThrownBy(() -> Hours.parse("18:00-09:00")).hasMessageContaining("forward");
        assertThatThrownBy(() -> Hours.parse("9-18")).hasMessageContaining("09:00-18:00");
        assertThatThrownBy(() -> Hours.parse("09:00-24:30")).hasMessageContaining("one day");
    }
}
