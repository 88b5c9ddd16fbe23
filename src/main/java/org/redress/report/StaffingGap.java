package org.redress.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.deadline.Opening;

/** A stretch of service hours (UTC) in which the roster has nobody of a group. */
public record StaffingGap(String group, Instant from, Instant to) {
    /** What is left of the hours where none of these stretches of work lies, from {@code now} on. */
    static List<StaffingGap> of(String group, List<Opening> hours, List<Opening> worked, Instant now) {
        var gaps = new ArrayList<StaffingGap>();
        for (Opening open : hours) {
            var from = open.from().isBefore(now) ? now : open.from();
            for (Opening work : worked) {
                if (!work.to().isAfter(from)) continue;
                if (!work.from().isBefore(open.to())) break;
                if (work.from().isAfter(from)) gaps.add(new StaffingGap(group, from, work.from()));
                from = work.to();
            }
            if (from.isBefore(open.to())) gaps.add(new StaffingGap(group, from, open.to()));
        }
        return gaps;
    }
}
