package org.redress.desk;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** What people may do about a case beside its tasks, each with the fields that the API asks for. */
final class CaseActs {
    /** One act; {@code name} is the last part of its path and of its texts' keys. */
    record Act(String name, String key, boolean open, boolean closed, List<Field> fields) {}

    /** One field; {@code kind} is text, line, number, time or ruling. */
    record Field(String name, String kind, boolean required) {}

    private static final Field REASON = new Field("reason", "text", true);
    private static final Field WORDS = new Field("reason", "text", false);
    private static final Field TEXT = new Field("text", "text", true);
    private static final Field REFERENCE = new Field("reference", "line", false);
    private static final Field DUE = new Field("due", "time", false);

    private static final List<Act> ALL = List.of(
            open("escalate", "e", REASON),
            open("transfer", "t", new Field("to", "line", true), new Field("note", "text", false)),
            open("answer", null, TEXT),
            open("acceptance", null),
            open("rejection", null, WORDS),
            open("withdrawal", null, WORDS),
            new Act("reopening", null, false, true, List.of(REASON)),
            open("merge", null, new Field("into", "line", true)),
            open("split", null, REASON),
            open("platform-case", null, REFERENCE, DUE, new Field("ruling", "ruling", false)),
            open("authority-letter", null, REFERENCE, DUE),
            open("abuse-report", null, REASON),
            new Act(
                    "survey",
                    null,
                    true,
                    true,
                    List.of(new Field("csat", "number", true), new Field("nps", "number", false))));

    private CaseActs() {}

    private static Act open(String name, String key, Field... fields) {
        return new Act(name, key, true, false, List.of(fields));
    }

    /** Those that this person may do and that fit a case which is open or closed. */
    static List<Act> of(SignedIn who, boolean closed) {
        return ALL.stream()
                .filter(act -> closed ? act.closed() : act.open())
                .filter(act -> may(act, who))
                .toList();
    }

    private static boolean may(Act act, SignedIn who) {
        var path = PathContainer.parsePath("/api/cases/x/" + act.name());
        return Routes.judge(HttpMethod.POST, path, who.groups(), false) == Routes.Verdict.ALLOWED;
    }
}
