package org.redress.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.springframework.stereotype.Component;

/** Writes what happens to deadlines into the record of acts and counts it. */
@Component
class DeadlineRecord {
    private static final String ALARM = "COUNT_ALARM";

    private final AuditTrail audit;
    private final MeterRegistry meters;

    DeadlineRecord(AuditTrail audit, MeterRegistry meters) {
        this.audit = audit;
        this.meters = meters;
    }

    void opened(Deadline row) {
        Map<String, Object> values = of(row);
        values.put("nature", row.nature());
        values.put("started", row.started());
        values.put("amount", row.amount());
        values.put("table", row.tableVersion());
        values.put("rank", row.rank());
        audit.record(row.caseNumber(), Person.SYSTEM, "DEADLINE_OPENED", values);
    }

    /** The act on a row, with its state and due time before and after. */
    void changed(String action, Person who, Deadline before, Deadline after, Map<String, ?> more) {
        Map<String, Object> values = of(after);
        values.putAll(more);
        audit.record(before.caseNumber(), who, action, of(before), values);
    }

    void changed(String action, Deadline before, Deadline after) {
        changed(action, Person.SYSTEM, before, after, Map.of());
    }

    void missed(Deadline before, Deadline after, Instant now) {
        changed("DEADLINE_MISSED", before, after);
        counter("redress.deadlines.missed", after).increment();
        if (ALARM.equals(after.missed())) {
            counter("redress.deadlines.alarms", after).increment();
        }
        DistributionSummary.builder("redress.deadlines.noticed.late")
                .description("Seconds between a due time and the moment its miss was recorded")
                .baseUnit("seconds")
                .serviceLevelObjectives(1, 5, 10, 60, 600)
                .register(meters)
                .record(Math.max(0, Duration.between(after.due(), now).toSeconds()));
    }

    void warned(Deadline row, String warning) {
        audit.record(row.caseNumber(), Person.SYSTEM, "DEADLINE_WARNED", with(row, "warning", warning));
        counter("redress.deadlines.warned", row).increment();
    }

    void raised(Deadline row, int level) {
        audit.record(row.caseNumber(), Person.SYSTEM, "DEADLINE_LEVEL_RAISED", with(row, "level", level));
        counter("redress.deadlines.raised", row).increment();
    }

    void repaired(Deadline row, String how) {
        audit.record(row.caseNumber(), Person.SYSTEM, "DEADLINE_REPAIRED", with(row, "repair", how));
        counter("redress.deadlines.repaired", row).increment();
    }

    private Counter counter(String name, Deadline row) {
        return meters.counter(name, "kind", row.kind(), "nature", row.nature().name());
    }

    private static Map<String, Object> with(Deadline row, String key, Object value) {
        Map<String, Object> values = of(row);
        values.put(key, value);
        return values;
    }

    private static Map<String, Object> of(Deadline row) {
        var values = new LinkedHashMap<String, Object>();
        values.put("deadline", row.id());
        values.put("kind", row.kind());
        values.put("round", row.round());
        values.put("state", row.state());
        values.put("due", row.due());
        values.put("calendar", row.calendar() + "/" + row.calendarVersion());
        if (!row.subject().isEmpty()) {
            values.put("subject", row.subject());
        }
        if (row.leftSeconds() != null) {
            values.put("leftSeconds", row.leftSeconds());
        }
        return values;
    }
}
