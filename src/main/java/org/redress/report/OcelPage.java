package org.redress.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of cases with everything that their objects and events say. */
record OcelPage(List<OcelPage.File> files) {
    /** One case: its row, its order and customer, the rows of its parts, and its chain. */
    record File(
            Map<String, Object> row,
            PackRows.First first,
            Map<OcelKind, List<Map<String, Object>>> parts,
            List<PackRows.Entry> entries) {}

    static OcelPage read(PackRows rows, String[] numbers, Instant from) {
        var parts = new EnumMap<OcelKind, Map<Object, List<Map<String, Object>>>>(OcelKind.class);
        for (OcelKind kind : OcelKind.values())
            parts.put(
                    kind,
                    kind.read(rows, numbers).stream().collect(Collectors.groupingBy(row -> row.get("case_number"))));
        var firsts =
                rows.firsts(numbers, from).stream().collect(Collectors.toMap(PackRows.First::number, first -> first));
        var entries = rows.entries(numbers).stream().collect(Collectors.groupingBy(PackRows.Entry::chain));
        return new OcelPage(rows.cases(numbers).stream()
                .map(row -> file(row, firsts.get((String) row.get("number")), parts, entries))
                .toList());
    }

    private static File file(
            Map<String, Object> row,
            PackRows.First first,
            Map<OcelKind, Map<Object, List<Map<String, Object>>>> parts,
            Map<String, List<PackRows.Entry>> entries) {
        var own = new EnumMap<OcelKind, List<Map<String, Object>>>(OcelKind.class);
        parts.forEach((kind, byCase) -> own.put(kind, byCase.getOrDefault(first.number(), List.of())));
        return new File(row, first, own, entries.getOrDefault(first.number(), List.of()));
    }
}
