package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.redress.customer.Roster;
import org.redress.customer.Shift;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works in the coming days, and when nobody does. */
@RestController
@Tag(name = "Roster", description = "Who works when, and when nobody does")
class StaffingApi {
    /** Shifts without absences, and stretches of service hours that nobody of a group keeps; times in UTC. */
    record SevenDays(LocalDate first, List<Shift> shifts, List<StaffingGap> gaps) {}

    private final Roster roster;
    private final Staffing staffing;
    private final Clock clock;

    StaffingApi(Roster roster, Staffing staffing, Clock clock) {
        this.roster = roster;
        this.staffing = staffing;
        this.clock = clock;
    }

    @Operation(operationId = "readRoster", summary = "Who works in seven days from a day of the shop on, and the gaps")
    @GetMapping("/api/roster")
    SevenDays read(@RequestParam(required = false) LocalDate from) {
        var now = clock.instant();
        var first = from == null ? staffing.today(now) : from;
        return new SevenDays(first, roster.shifts(first, first.plusDays(Staffing.DAYS - 1)), staffing.gaps(first, now));
    }
}
