package org.redress.report;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the objects and events of one case. What refers to nothing in the log is left out of its relationships. */
final class OcelCase {
    private static final String CASE = "case";
    private static final String OF = "of";

    /** Values of which the record tells every change, by the columns that have the last one. */
    private static final Map<String, String> CHANGING = Map.ofEntries(
            Map.entry("stage", "stage"),
            Map.entry("outcome", "outcome"),
            Map.entry("caseType", "case_type"),
            Map.entry("urgency", "urgency"),
            Map.entry("severity", "severity"),
            Map.entry("priority", "priority"),
            Map.entry("tier", "tier"),
            Map.entry("owner", "owner"),
            Map.entry("group", "team"),
            Map.entry("state", "state"),
            Map.entry("due", "due"),
            Map.entry("level", "level"));

    /** Under which names acts have the id of what they are about; the first that is there counts. */
    private static final List<String> PARTS = List.of("escalation", "letterId", "remedyId", "actionId", "deadline");

    private static final Set<String> IDS = Set.of("id", "case_number");

    private final OcelDraft draft;
    private final PackLanguage words;
    private final OcelPage.File file;
    private final String number;
    private final String order;
    private final String customer;
    private final Set<String> known = new HashSet<>();
    private final List<PackAct> acts;
    private final Map<String, List<OcelValue>> changes = new HashMap<>();

    OcelCase(OcelDraft draft, PackLanguage words, OcelPage.File file) {
        this.draft = draft;
        this.words = words;
        this.file = file;
        this.number = file.first().number();
        this.order =
                file.first().orderId() == null ? null : "order-" + file.first().orderId();
        this.customer = file.first().customer() == null
                ? null
                : "customer-" + file.first().customer();
        this.acts = file.entries().stream().map(PackAct::of).toList();
        file.parts().values().forEach(rows -> rows.forEach(row -> known.add((String) row.get("id"))));
    }

    void write() throws IOException {
        acts.forEach(this::note);
        others();
        var received = file.first().receivedAt();
        draft.object(number, CASE, values(PackColumns.CASES, number, file.row(), received), caseLinks());
        for (var kind : OcelKind.values()) for (var row : file.parts().get(kind)) part(kind, row);
        for (var act : acts) event(act);
    }

    /** Order and customer are objects of the first case of the log that names them. */
    private void others() throws IOException {
        if (file.first().firstOfOrder()) draft.object(order, "order", List.of(), List.of());
        if (file.first().firstOfCustomer()) draft.object(customer, "customer", List.of(), List.of());
    }

    private List<OcelLink> caseLinks() {
        var links = new ArrayList<OcelLink>();
        if (order != null) links.add(new OcelLink(order, "about"));
        if (customer != null) links.add(new OcelLink(customer, "from"));
        return links;
    }

    private void part(OcelKind kind, Map<String, Object> row) throws IOException {
        var id = (String) row.get("id");
        var links = new ArrayList<>(List.of(new OcelLink(number, OF)));
        kind.links().forEach((column, qualifier) -> {
            var other = (String) row.get(column);
            if (known.contains(other)) links.add(new OcelLink(other, qualifier));
        });
        var born = ((Timestamp) row.get(kind.born())).toInstant();
        draft.object(id, kind.type(), values(kind.columns(), id, row, born), links);
    }

    private List<OcelValue> values(List<PackColumn> columns, String id, Map<String, Object> row, Instant born) {
        var recorded = acts.isEmpty() ? born : acts.get(acts.size() - 1).entry().at();
        var values = new ArrayList<OcelValue>();
        for (var column : columns) {
            if (IDS.contains(column.name())) continue;
            var told = told(id, column);
            values.addAll(told);
            var value = column.of(row);
            if (value == null
                    || (!told.isEmpty()
                            && value.equals(told.get(told.size() - 1).value()))) continue;
            values.add(new OcelValue(column.name(), value, column.later() ? recorded : born));
        }
        return values;
    }

    private List<OcelValue> told(String id, PackColumn column) {
        if (!column.later()) return List.of();
        return changes.getOrDefault(id, List.of()).stream()
                .filter(change -> change.name().equals(column.name()))
                .toList();
    }

    private void note(PackAct act) {
        var about = about(act);
        act.after().forEach((key, value) -> {
            if (CHANGING.containsKey(key))
                changes.computeIfAbsent(about, first -> new ArrayList<>())
                        .add(new OcelValue(CHANGING.get(key), value, act.entry().at()));
        });
    }

    /** The object whose values an act names: a part of the case if it names one, else the case. */
    private String about(PackAct act) {
        var keys = act.entry().action().startsWith("DEADLINE_") ? List.of("deadline") : PARTS;
        return keys.stream()
                .map(key -> act.after().get(key))
                .filter(value -> value instanceof String id && known.contains(id))
                .map(String.class::cast)
                .findFirst()
                .orElse(number);
    }

    private void event(PackAct act) throws IOException {
        var entry = act.entry();
        var values = new ArrayList<>(List.of(
                new OcelValue("name", act.name(words), null),
                new OcelValue("who", act.resource(), null),
                new OcelValue("role", entry.whoKind(), null),
                new OcelValue("recordNumber", entry.seq(), null),
                new OcelValue("recordHash", entry.hash(), null)));
        var links = new ArrayList<>(List.of(new OcelLink(number, OF)));
        if (entry.seq() == 1) links.addAll(caseLinks());
        act.before().forEach((key, value) -> values.add(new OcelValue("before." + key, value, null)));
        act.after().forEach((key, value) -> {
            if (value instanceof String id && known.contains(id)) links.add(new OcelLink(id, qualifier(key)));
            else values.add(new OcelValue("after." + key, value, null));
        });
        draft.event(entry.id(), entry.action(), entry.at(), values, links);
    }

    private static String qualifier(String key) {
        return key.endsWith("Id") ? key.substring(0, key.length() - 2) : key;
    }
}
