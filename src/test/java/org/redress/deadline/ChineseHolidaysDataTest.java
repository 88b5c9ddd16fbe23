package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our reading of the notices against a public data set of them ({@code -Pdata -Dredress.data=DIR}), merged by date. */
@Tag("data")
class ChineseHolidaysDataTest {

    @Test
    void ourHolidaysAreThoseOfThePublicData() {
        Map<LocalDate, String> theirs = new TreeMap<>();
        for (int year = 2023; year <= 2027; year++) {
            JsonNode file =
                    ShippedCalendars.json(Path.of(System.getProperty("redress.data"), "calendar-cn", year + ".json"));
            for (JsonNode day : file.path("days")) {
                String kind = day.path("isOffDay").asBoolean() ? "closed" : "works";
                theirs.put(LocalDate.parse(day.path("date").asText()), kind);
            }
        }
        Map<LocalDate, String> ours = new TreeMap<>();
        ShippedCalendars.calendar("office")
                .holidays()
                .days()
                .forEach((date, day) -> ours.put(date, day.closed() ? "closed" : "works"));
        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(100);
    }
}
