package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates are those of the State Council's notices named in the files. */
class ShippedCalendarsTest {
    private static final WorkingCalendar SHOP = ShippedCalendars.calendar("shop");
    private static final WorkingCalendar OFFICE = ShippedCalendars.calendar("office");

    private static Instant china(String local) {
        return Hand.in("Asia/Shanghai").at(local);
    }

    @Test
    void theShopIsOpenEveryDayEvenAtNewYear() {
        assertThat(SHOP.plus(china("2026-02-17T20:50:00"), Duration.ofMinutes(30)))
                .isEqualTo(china("2026-02-18T09:20:00"));
        assertThat(SHOP.plusWorkingDays(china("2026-12-31T10:00:00"), 1)).isEqualTo(china("2027-01-01T10:00:00"));
        assertThat(SHOP.provisional(china("2026-12-31T10:00:00"), china("2027-01-01T10:00:00")))
                .isFalse();
    }

    @Test
    void theOfficeKeepsHolidaysAndMakeUpWorkdays() {
        assertThat(OFFICE.plusWorkingDays(china("2026-02-14T10:00:00"), 1)).isEqualTo(china("2026-02-24T10:00:00"));
        assertThat(OFFICE.plusWorkingDays(china("2026-02-27T10:00:00"), 1)).isEqualTo(china("2026-02-28T10:00:00"));
        assertThat(OFFICE.plus(china("2025-12-31T17:00:00"), Duration.ofHours(2)))
                .isEqualTo(china("2026-01-04T10:00:00"));
        assertThat(OFFICE.openings(LocalDate.of(2022, 12, 31))).isEmpty();
    }

    @Test
    void theOfficeIsProvisionalFrom2027On() {
        assertThat(OFFICE.provisional(china("2023-01-01T00:00:00"), china("2026-12-31T18:00:00")))
                .isFalse();
        assertThat(OFFICE.provisional(china("2026-12-31T10:00:00"), china("2027-01-04T10:00:00")))
                .isTrue();
    }

    @Test
    void aFileThatContradictsItselfOrLacksAFieldIsRefused() throws Exception {
        var json = new ObjectMapper();
        var calendar = json.readTree("""
                {"name": "x", "zone": "UTC", "holidays": "xx",
                 "weeks": [{"validFrom": "2020-01-01", "hours": {"MONDAY": ["09:00-18:00"]}}]}""");
        var contradiction = json.readTree("""
                {"region": "xx", "year": 2026,
                 "holidays": [{"from": "2026-01-01", "to": "2026-01-03", "zh": "元旦", "en": "New Year"}],
                 "makeUpWorkdays": [{"date": "2026-01-02", "worksAs": "MONDAY", "zh": "班", "en": "Work"}]}""");
        assertThatThrownBy(() -> CalendarFile.read(calendar, List.of(contradiction)))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("2026-01-02 is both");
        assertThatThrownBy(() -> CalendarFile.read(json.readTree("{\"name\": \"x\"}"), List.of()))
                .hasMessageContaining("lacks weeks");
    }
}
