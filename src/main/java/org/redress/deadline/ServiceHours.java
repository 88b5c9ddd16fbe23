package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** When people of the shop are there, by its service calendar. */
@Component
public class ServiceHours {
    /** This moment: whether somebody is there, until when or from when on, and the hours of today in the shop's zone. */
    public record Now(boolean open, Instant changes, List<Opening> today, ZoneId zone) {}

    private final CalendarShelf shelf;
    private final Clock clock;

    ServiceHours(CalendarShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    public Now now() {
        var calendar = shelf.newest(CalendarShelf.SHOP);
        var now = clock.instant();
        var today = calendar.openings(LocalDate.ofInstant(now, calendar.zone()));
        var open = today.stream().filter(opening -> opening.contains(now)).findFirst();
        var changes = open.map(Opening::to).orElseGet(() -> calendar.nextOpening(now));
        return new Now(open.isPresent(), changes, today, calendar.zone());
    }

    /** When somebody is to be there from this day on, for so many days. */
    public List<Opening> from(LocalDate first, int days) {
        var calendar = shelf.newest(CalendarShelf.SHOP);
        return first.datesUntil(first.plusDays(days))
                .flatMap(day -> calendar.openings(day).stream())
                .toList();
    }

    /** The zone of all times that customers read. */
    public ZoneId zone() {
        return shelf.newest(CalendarShelf.SHOP).zone();
    }
}
