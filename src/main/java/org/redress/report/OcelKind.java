package org.redress.report;

import static org.redress.report.PackColumn.code;
import static org.redress.report.PackColumn.flag;
import static org.redress.report.PackColumn.money;
import static org.redress.report.PackColumn.number;
import static org.redress.report.PackColumn.text;
import static org.redress.report.PackColumn.time;

import java.util.List;
import java.util.Map;

/** What a case consists of, each a type of object with its columns, and the columns that lead to other objects. */
enum OcelKind {
    DEADLINE("deadline", "started", PackColumns.DEADLINES, Map.of()),
    ESCALATION(
            "escalation",
            "born",
            List.of(
                    text("deadline_kind"),
                    flag("obligation"),
                    code("urgency", "urgency."),
                    text("reason"),
                    text("team"),
                    number("level").settledLater(),
                    text("state").settledLater(),
                    text("outcome").settledLater(),
                    text("assignee").settledLater(),
                    money("amount", "currency").settledLater(),
                    text("currency").settledLater(),
                    text("decided_by").settledLater(),
                    time("decided_at").settledLater(),
                    time("extended_until").settledLater(),
                    time("closed_at").settledLater()),
            Map.of("deadline", "raised for")),
    LETTER(
            "letter",
            "born",
            List.of(
                    text("direction"),
                    text("template"),
                    text("language"),
                    text("channel"),
                    text("author_kind"),
                    flag("question"),
                    text("state").settledLater(),
                    text("kept_because").settledLater(),
                    time("sent_at").settledLater()),
            Map.of("in_reply_to", "answers")),
    TASK("task", "born", List.of(text("element"), text("form").settledLater(), text("team")), Map.of()),
    REMEDY(
            "remedy",
            "born",
            List.of(
                    number("round"),
                    text("kind"),
                    money("amount", "currency"),
                    text("currency"),
                    text("state").settledLater(),
                    text("proposed_by"),
                    text("approved_by").settledLater(),
                    time("decided_at").settledLater(),
                    time("executed_at").settledLater()),
            Map.of("action", "carried out by")),
    ACTION(
            "action",
            "born",
            List.of(
                    number("round"),
                    number("attempt"),
                    text("topic"),
                    money("amount", "currency"),
                    text("currency"),
                    text("state").settledLater(),
                    text("reason").settledLater(),
                    text("reference").settledLater(),
                    text("worker").settledLater(),
                    time("first_sent_at").settledLater(),
                    time("done_at").settledLater()),
            Map.of()),
    FILE("file", "born", List.of(text("media_type"), number("bytes"), text("sha256")), Map.of());

    private final String type;
    private final String born;
    private final List<PackColumn> columns;
    private final Map<String, String> links;

    OcelKind(String type, String born, List<PackColumn> columns, Map<String, String> links) {
        this.type = type;
        this.born = born;
        this.columns = columns;
        this.links = links;
    }

    String type() {
        return type;
    }

    List<PackColumn> columns() {
        return columns;
    }

    /** Columns with ids of other objects, each with what it says of the two. */
    Map<String, String> links() {
        return links;
    }

    /** The column that says since when there is one. */
    String born() {
        return born;
    }

    List<Map<String, Object>> read(PackRows rows, String[] numbers) {
        return switch (this) {
            case DEADLINE -> rows.deadlines(numbers);
            case ESCALATION -> rows.escalations(numbers);
            case LETTER -> rows.letters(numbers);
            case TASK -> rows.tasks(numbers);
            case REMEDY -> rows.remedies(numbers);
            case ACTION -> rows.actions(numbers);
            case FILE -> rows.files(numbers);
        };
    }
}
