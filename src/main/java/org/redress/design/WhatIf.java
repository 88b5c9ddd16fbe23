package org.redress.design;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.engine.TrialTable;
import org.springframework.stereotype.Component;

/** Asks the changed tables of a change what the last real decisions asked, and lists who would get another answer. */
@Component
public class WhatIf {
    private static final int MOST = 10_000;
    private static final int SHOWN = 200;

    /** A decision that would be another: the rows that only the old and only the new table answers. */
    public record Other(
            String caseNumber,
            Instant at,
            Map<String, Object> inputs,
            List<Map<String, Object>> before,
            List<Map<String, Object>> after) {}

    /**
     * @param looked how many decisions were asked again
     * @param different how many of them would be others; the first two hundred are listed
     * @param unknown inputs of the new table that no past decision tells
     */
    public record Answer(String table, int looked, int different, Set<String> unknown, List<Other> others) {}

    private record Asked(String caseNumber, Instant at, Map<String, Object> inputs) {}

    private record Both(List<Map<String, Object>> before, List<Map<String, Object>> after) {}

    private final Changes changes;
    private final ProposedChanges rows;
    private final PastDecisions past;

    WhatIf(Changes changes, ProposedChanges rows, PastDecisions past) {
        this.changes = changes;
        this.rows = rows;
        this.past = past;
    }

    /** For each changed table of the change; a new table has decided nothing yet. */
    public List<Answer> of(UUID changeId, int last) {
        changes.find(changeId);
        return rows.files(changeId).stream()
                .filter(file -> file.path().endsWith(".dmn") && file.before() != null)
                .flatMap(file -> of(file, Math.max(1, Math.min(last, MOST))).stream())
                .toList();
    }

    private List<Answer> of(ProposedFile file, int last) {
        var before = tree(file.path(), file.bytesBefore());
        var after = tree(file.path(), file.bytes());
        return before.children("dmn:decision")
                .map(Node::id)
                .filter(id ->
                        after.children("dmn:decision").anyMatch(one -> one.id().equals(id)))
                .map(id -> of(id, file, last, columns(before, id), columns(after, id)))
                .toList();
    }

    private Answer of(String table, ProposedFile file, int last, Map<String, String> were, Map<String, String> are) {
        var asked = table.equals(DeadlineTable.NAME) ? situations(last) : decisions(table, last, were);
        var old = TrialTable.read(table, file.bytesBefore());
        var young = TrialTable.read(table, file.bytes());
        var answers = new HashMap<Map<String, Object>, Both>();
        var others = new ArrayList<Other>();
        int different = 0;
        for (Asked one : asked) {
            var both = answers.computeIfAbsent(one.inputs(), inputs -> both(old.rows(inputs), young.rows(inputs)));
            if (both.before().isEmpty() && both.after().isEmpty()) continue;
            if (different++ < SHOWN)
                others.add(new Other(one.caseNumber(), one.at(), one.inputs(), both.before(), both.after()));
        }
        var unknown = new TreeSet<>(are.values());
        unknown.removeAll(were.values());
        return new Answer(table, asked.size(), different, unknown, others);
    }

    private static Both both(List<Map<String, Object>> before, List<Map<String, Object>> after) {
        var gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        var come = new ArrayList<>(after);
        before.forEach(come::remove);
        return new Both(gone, come);
    }

    private List<Asked> situations(int last) {
        return past.situations(last).stream().map(WhatIf::asked).toList();
    }

    private static Asked asked(PastDecisions.Situation one) {
        var inputs = new TreeMap<String, Object>();
        inputs.put("urgency", one.urgency());
        inputs.put("tier", one.tier());
        inputs.put("channel", one.channel());
        inputs.put("marketplace", one.marketplace());
        return new Asked(one.caseNumber(), one.at(), inputs);
    }

    /** Decisions of older versions have columns by other ids: what is not known is left out, and counts as not given. */
    private List<Asked> decisions(String table, int last, Map<String, String> columns) {
        var asked = new LinkedHashMap<String, Asked>();
        for (PastDecisions.Input input : past.inputs(table, last)) {
            var one = asked.computeIfAbsent(
                    input.decision(), id -> new Asked(input.caseNumber(), input.at(), new TreeMap<>()));
            var name = columns.get(input.column());
            if (name != null) one.inputs().put(name, value(input));
        }
        return List.copyOf(asked.values());
    }

    private static Object value(PastDecisions.Input input) {
        return switch (input.type() == null ? "null" : input.type()) {
            case "boolean" -> input.number() != null && input.number() == 1;
            case "integer", "long", "short" -> input.number();
            case "double" -> input.fraction();
            case "date" -> input.number() == null ? null : new Date(input.number());
            default -> input.text();
        };
    }

    /** The variable that each column asks for, by the column's id. */
    private static Map<String, String> columns(Node tree, String decision) {
        return tree.children("dmn:decision")
                .filter(one -> one.id().equals(decision))
                .flatMap(one -> one.all("dmn:input"))
                .collect(Collectors.toMap(Node::id, WhatIf::expression, (one, other) -> one));
    }

    private static String expression(Node input) {
        return input.children("dmn:inputExpression")
                .findFirst()
                .map(one -> one.childText("dmn:text"))
                .orElse("");
    }

    private static Node tree(String path, byte[] file) {
        try {
            return XmlReader.read(path, file);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException(path + " passed the check and cannot be read", unreadable);
        }
    }
}
