package org.redress.common;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the words for codes stand: families of texts, by the name of the value that the code is one of. */
public final class CodeFamilies {
    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(
            Map.entry("stage", List.of("stage.")),
            Map.entry("urgency", List.of("urgency.")),
            Map.entry("tier", List.of("tier.")),
            Map.entry("channel", List.of("channel.")),
            Map.entry("nature", List.of("nature.")),
            Map.entry("state", List.of("deadline-state.", "remedy-state.", "escalation-state.", "parcel.")),
            Map.entry("kind", List.of("deadline.", "remedy.", "return-kind.", "kind.", "type.", "review.change.")),
            Map.entry("returnKind", List.of("return-kind.")),
            Map.entry("deadline", List.of("deadline.")),
            Map.entry("outcome", List.of("outcome.")),
            Map.entry("group", List.of("group.")),
            Map.entry("topic", List.of("topic.")),
            Map.entry("caseType", List.of("type.")),
            Map.entry("remedySought", List.of("remedy.")),
            Map.entry("remedies", List.of("remedy.")),
            Map.entry("remedy", List.of("remedy.")),
            Map.entry("remedyKind", List.of("remedy.")),
            Map.entry("advice", List.of("advice.")),
            Map.entry("basis", List.of("basis.")),
            Map.entry("calendar", List.of("calendar.")),
            Map.entry("causeCode", List.of("cause.")),
            Map.entry("code", List.of("cause.")),
            Map.entry("signal", List.of("signal.", "improvement.reason.")),
            Map.entry("subjectSignal", List.of("signal.")),
            Map.entry("appeal", List.of("review.appeal.")),
            Map.entry("result", List.of("review.appeal.")),
            Map.entry("reason", List.of("return-reason.", "improvement.reason.", "sample.reason.")),
            Map.entry("metric", List.of("improvement.metric.")),
            Map.entry("template", List.of("letter.")),
            Map.entry("language", List.of("language.")),
            Map.entry("ruling", List.of("case.ruling.")));

    private CodeFamilies() {}

    /** Keys of texts for a code, best first; what has no family of its own is sought among the codes. */
    public static Stream<String> keys(String name, String code) {
        return Stream.concat(FAMILIES.getOrDefault(name, List.of()).stream(), Stream.of("code."))
                .map(family -> family + code);
    }
}
