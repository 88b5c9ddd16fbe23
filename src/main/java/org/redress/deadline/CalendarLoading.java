package org.redress.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.setting.SettingChanged;
import org.redress.setting.SettingShelf;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads the calendars at start, before anything is due, and when one is set: what changed becomes a new version. Where
 * a shop keeps its own files, {@code redress.calendars} names their place, for example {@code file:./calendars/*.json};
 * what was set on the settings page counts before any file.
 */
@Component
class CalendarLoading implements SmartInitializingSingleton {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Calendars calendars;
    private final CalendarShelf shelf;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final CalendarTexts texts;
    private final SettingShelf settings;

    CalendarLoading(
            Calendars calendars,
            CalendarShelf shelf,
            AuditTrail audit,
            Clock clock,
            TransactionOperations transaction,
            CalendarTexts texts,
            SettingShelf settings) {
        this.calendars = calendars;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.texts = texts;
        this.settings = settings;
    }

    /** Under the lock, so that a node that starts while one is set does not put back what was before. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            calendars.lock();
            settings.refresh();
            store(texts.inForce());
        });
        shelf.refresh();
    }

    /** Stores what changed; a file that cannot be read stops the start, for it would make promises nobody meant. */
    void load(List<JsonNode> contents) {
        transaction.executeWithoutResult(status -> store(contents));
        shelf.refresh();
    }

    /** In the act that sets it: where it cannot be stored, it is not set. */
    @EventListener
    void set(SettingChanged change) {
        if (texts.knows(change.family())) store(texts.inForce(change));
    }

    @TransactionalEventListener
    void inForce(SettingChanged change) {
        if (texts.knows(change.family())) shelf.refresh();
    }

    private void store(List<JsonNode> contents) {
        List<JsonNode> years = contents.stream()
                .filter(content -> content.has("region"))
                .sorted(Comparator.comparing(content -> content.path("year").asInt()))
                .toList();
        calendars.lock();
        contents.stream().filter(content -> content.has("weeks")).forEach(calendar -> store(calendar, years));
    }

    private void store(JsonNode calendar, List<JsonNode> years) {
        WorkingCalendar read = CalendarFile.read(calendar, years);
        String region = read.holidays().region();
        ObjectNode definition = JSON.createObjectNode();
        definition.set("calendar", calendar);
        definition.set(
                "years",
                JSON.valueToTree(years.stream()
                        .filter(year -> region.equals(year.path("region").asText()))
                        .toList()));
        String text = canonical(definition);
        String hash = sha256(text);
        var latest = calendars.latest(read.name());
        if (latest.isEmpty() || !latest.get().contentHash().equals(hash)) {
            add(read, text, hash, latest.map(Calendars.Version::version).orElse(0) + 1);
        }
    }

    private void add(WorkingCalendar calendar, String definition, String hash, int version) {
        LocalDate validFrom = calendar.weeks().firstKey();
        calendars.add(new Calendars.Version(calendar.name(), version, definition, validFrom, clock.instant(), hash));
        audit.recordSystem(
                Person.SYSTEM,
                "CALENDAR_LOADED",
                Map.of("calendar", calendar.name(), "version", version, "sha256", hash));
    }

    /** The same content in another order or layout of fields is no change. */
    private static String canonical(JsonNode definition) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(definition, Object.class));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
