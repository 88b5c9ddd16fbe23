package org.redress.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Calendars ready for use. A version never changes and is kept; which one is newest is asked anew by the monitor. */
@Component
class CalendarShelf {
    /** The calendar whose hours the shop keeps: it also lends its zone to deadlines in natural time. */
    static final String SHOP = "shop";

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Key(String name, int version) {}

    private final Calendars calendars;
    private final Map<Key, WorkingCalendar> versions = new ConcurrentHashMap<>();
    private final Map<String, WorkingCalendar> newest = new ConcurrentHashMap<>();

    CalendarShelf(Calendars calendars) {
        this.calendars = calendars;
    }

    WorkingCalendar newest(String name) {
        return newest.computeIfAbsent(name, missing -> calendars
                .latest(missing)
                .map(CalendarShelf::read)
                .orElseThrow(() -> new IllegalStateException("there is no calendar " + missing)));
    }

    WorkingCalendar version(String name, int version) {
        return versions.computeIfAbsent(new Key(name, version), key -> calendars
                .find(key.name(), key.version())
                .map(CalendarShelf::read)
                .orElseThrow(() -> new IllegalStateException("there is no calendar " + key)));
    }

    /** The newest versions by name, as far as this node has noticed. */
    Map<String, Integer> versions() {
        return newest.values().stream()
                .collect(Collectors.toUnmodifiableMap(WorkingCalendar::name, WorkingCalendar::version));
    }

    /** Notices versions that another node loaded. */
    void refresh() {
        calendars.newest().forEach(latest -> {
            WorkingCalendar held = newest.get(latest.name());
            if (held == null || held.version() != latest.version()) {
                newest.put(latest.name(), read(latest));
            }
        });
    }

    private static WorkingCalendar read(Calendars.Version stored) {
        return read(stored.definition()).as(stored.version());
    }

    /** A calendar as its stored definition says, without the version. */
    static WorkingCalendar read(String stored) {
        try {
            JsonNode definition = JSON.readTree(stored);
            var years = new ArrayList<JsonNode>();
            definition.path("years").forEach(years::add);
            return CalendarFile.read(definition.path("calendar"), years);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored calendar cannot be read", unreadable);
        }
    }
}
