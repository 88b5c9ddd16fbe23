package org.redress.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** The processes, tables and forms of a set, told in the order of the work and in the words of the files themselves. */
public record Handbook(List<Chapter> chapters, List<RuleTable> tables, Map<String, JsonNode> forms) {
    /** One process: where it stands, how it is drawn, and its elements in the order in which a case meets them. */
    public record Chapter(
            String id, String name, Documented text, List<Drawing> drawings, List<HandbookElement> elements) {}

    /**
     * What a person wrote about an element in its {@code documentation}.
     *
     * @param what what happens there; empty if nothing is written
     * @param source seed, standard or law behind it, which stands last; empty if none is named
     */
    public record Documented(String what, String source) {
        private static final List<String> MARKS = List.of("Source: ", "来源：");

        /** Reads a documentation in either language. */
        public static Documented of(String text) {
            String flat = StringUtils.trimWhitespace(text.replaceAll("\\s+", " "));
            for (String mark : MARKS) {
                int at = flat.lastIndexOf(mark);
                if (at >= 0) return new Documented(flat.substring(0, at).strip(), flat.substring(at + mark.length()));
            }
            return new Documented(flat, "");
        }
    }

    /** Reads a set that has passed the check. */
    public static Handbook of(Map<String, byte[]> files) {
        ModelSet set = ModelSet.read(files, new Findings());
        Map<String, JsonNode> forms = set.forms().values().stream()
                .collect(Collectors.toMap(form -> form.path("id").asText(), form -> form, (first, second) -> first));
        return new Handbook(
                set.processes().map(Handbook::chapter).toList(),
                set.decisions().map(RuleTable::of).toList(),
                forms);
    }

    private static Chapter chapter(Node process) {
        return new Chapter(
                process.id(),
                process.label(),
                Documented.of(process.childText("bpmn:documentation")),
                Drawing.of(process.parent()),
                FlowOrder.of(process).stream().map(HandbookElement::of).toList());
    }

    /** The rows of the deadline table about one kind of deadline. */
    public List<RuleTable.Row> deadlines(String kind) {
        return tables.stream()
                .filter(table -> table.id().equals(DeadlineTable.NAME))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.value("deadline").equals(kind))
                .toList();
    }
}
