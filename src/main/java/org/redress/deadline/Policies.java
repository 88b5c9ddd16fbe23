package org.redress.deadline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.engine.Tables;
import org.springframework.stereotype.Component;

/**
 * The rows of the deadlines table that apply to a situation: of several rows for one deadline the highest rank counts.
 * Tables never change once deployed, so answers are kept.
 */
@Component
class Policies {
    private static final String TABLE = "deadlines";
    private static final int KEPT = 2000;

    private final Tables tables;
    private final Map<Situation, Map<String, Policy>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Situation, Map<String, Policy>> eldest) {
            return size() > KEPT;
        }
    };

    Policies(Tables tables) {
        this.tables = tables;
    }

    /** The policy for one deadline; a table without a row for it is a broken deployment and fails loudly. */
    Policy in(Situation situation, String deadline) {
        Policy policy = all(situation).get(deadline);
        if (policy == null) {
            throw new IllegalStateException("the deadlines table has no row " + deadline + " for " + situation);
        }
        return policy;
    }

    /** The policy for one deadline, if the table of that set has one. */
    Optional<Policy> find(Situation situation, String deadline) {
        return Optional.ofNullable(all(situation).get(deadline));
    }

    private Map<String, Policy> all(Situation situation) {
        synchronized (known) {
            Map<String, Policy> found = known.get(situation);
            if (found != null) {
                return found;
            }
        }
        Map<String, Policy> read = read(situation);
        synchronized (known) {
            known.put(situation, read);
        }
        return read;
    }

    private Map<String, Policy> read(Situation situation) {
        return policies(tables.evaluate(situation.definitionId(), TABLE, inputs(situation)));
    }

    /** The policy of the newest table, for a case that does not exist yet; the situation names no process. */
    Policy latest(Situation situation, String deadline) {
        return policies(tables.evaluateLatest(TABLE, inputs(situation))).get(deadline);
    }

    static Map<String, Object> inputs(Situation situation) {
        var inputs = new HashMap<String, Object>();
        inputs.put("urgency", situation.urgency().name());
        inputs.put("tier", name(situation.tier()));
        inputs.put("channel", name(situation.channel()));
        inputs.put("marketplace", situation.marketplace());
        return inputs;
    }

    private static Map<String, Policy> policies(Tables.Rows rows) {
        return policies(rows.rows(), rows.version());
    }

    static Map<String, Policy> policies(List<Map<String, Object>> rows, int version) {
        return rows.stream()
                .map(row -> policy(row, version))
                .collect(Collectors.toMap(Policy::deadline, Function.identity(), Policies::higher));
    }

    private static Policy higher(Policy one, Policy other) {
        if (one.rank() == other.rank()) {
            throw new IllegalStateException("two rows of rank " + one.rank() + " for " + one.deadline());
        }
        return Comparator.comparingInt(Policy::rank).compare(one, other) > 0 ? one : other;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Policy policy(Map<String, Object> row, int version) {
        return new Policy(
                text(row, "deadline"),
                Nature.valueOf(text(row, "nature")),
                text(row, "calendar"),
                Span.parse(text(row, "amount")),
                Policy.Starts.valueOf(text(row, "starts")),
                Boolean.TRUE.equals(row.get("pausable")),
                Policy.warnings(text(row, "warn")),
                Policy.levels(text(row, "levels")),
                text(row, "missed"),
                ((Number) row.get("rank")).intValue(),
                version);
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
