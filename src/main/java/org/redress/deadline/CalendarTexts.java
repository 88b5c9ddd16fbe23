package org.redress.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.setting.SettingChanged;
import org.redress.setting.SettingShelf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Calendars and yearly holidays as texts: the files, and what was set in their place. Calendars are the family
 * {@code calendars}, years the family {@code holidays}, where a new one such as {@code cn-2027} may be set.
 */
@Component
class CalendarTexts {
    static final String CALENDARS = "calendars";
    static final String HOLIDAYS = "holidays";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingShelf settings;
    private final Clock clock;
    private final Map<String, JsonNode> files = new TreeMap<>();

    CalendarTexts(
            SettingShelf settings,
            Clock clock,
            @Value("${redress.calendars:classpath*:/calendars/*.json}") Resource[] files) {
        this.settings = settings;
        this.clock = clock;
        for (Resource file : files) {
            JsonNode content = read(file);
            this.files.put(key(content), content);
        }
    }

    boolean knows(String family) {
        return family.equals(CALENDARS) || family.equals(HOLIDAYS);
    }

    /** Every calendar and year as it counts now. */
    List<JsonNode> inForce() {
        return List.copyOf(set().values());
    }

    /** The same after a change that is not yet on the shelf. */
    List<JsonNode> inForce(SettingChanged change) {
        var all = set();
        var key = change.family() + "/" + change.name();
        var content = change.value() == null ? Optional.ofNullable(files.get(key)) : Optional.of(parse(change.value()));
        content.ifPresentOrElse(text -> all.put(key, text), () -> all.remove(key));
        return List.copyOf(all.values());
    }

    private Map<String, JsonNode> set() {
        var all = new TreeMap<>(files);
        for (String family : List.of(CALENDARS, HOLIDAYS))
            for (String name : settings.set(family)) {
                var key = family + "/" + name;
                settings.value(key).ifPresent(text -> all.put(key, parse(text)));
            }
        return all;
    }

    /** What can be set; the coming year too, whose holidays are announced in autumn. */
    List<String> names(String family) {
        Set<String> names = new TreeSet<>(settings.set(family));
        files.keySet().stream()
                .filter(key -> key.startsWith(family + "/"))
                .forEach(key -> names.add(key.substring(family.length() + 1)));
        if (family.equals(HOLIDAYS))
            regions()
                    .forEach(region -> names.add(region + "-"
                            + (LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                            .getYear()
                                    + 1)));
        return List.copyOf(names);
    }

    /** The file; of a year without one an empty year. */
    Optional<String> shipped(String family, String name) {
        return Optional.ofNullable(files.get(family + "/" + name))
                .or(() -> family.equals(HOLIDAYS) ? emptyYear(name) : Optional.empty())
                .map(JsonNode::toPrettyString);
    }

    private Optional<JsonNode> emptyYear(String name) {
        return regions().stream()
                .filter(region -> name.matches(region + "-20\\d\\d"))
                .findFirst()
                .map(region -> {
                    var year = JSON.createObjectNode();
                    year.put("region", region).put("year", Integer.parseInt(name.substring(region.length() + 1)));
                    year.putArray("holidays");
                    year.putArray("makeUpWorkdays");
                    return year;
                });
    }

    private Set<String> regions() {
        var regions = new TreeSet<String>();
        files.values().stream()
                .filter(content -> content.has("region"))
                .forEach(content -> regions.add(content.path("region").asText()));
        return regions;
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new CalendarRefused("calendar-unreadable", "the calendar is no valid JSON");
        }
    }

    /** Its name among the settings. */
    static String key(JsonNode content) {
        return content.has("region")
                ? HOLIDAYS + "/" + content.path("region").asText() + "-"
                        + content.path("year").asInt()
                : CALENDARS + "/" + content.path("name").asText();
    }

    private static JsonNode read(Resource file) {
        try (var content = file.getInputStream()) {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("calendar file " + file + " cannot be read", unreadable);
        }
    }
}
