package org.redress.deadline;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The newest version of every calendar as it is stored, for who reckons elsewhere. */
@Component
public class CalendarDefinitions {
    private final Calendars calendars;

    CalendarDefinitions(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Definitions by name. */
    public Map<String, String> newest() {
        return calendars.newest().stream()
                .collect(Collectors.toMap(Calendars.Version::name, Calendars.Version::definition));
    }
}
