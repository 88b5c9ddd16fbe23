package org.redress.desk;

import java.util.List;
import java.util.function.Predicate;
import org.redress.report.CaseDetail;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** What people may do about a case beside its tasks, each with the fields that the API asks for. */
final class CaseActs {
    /** One act; {@code name} is the last part of its path and of its texts' keys. */
    private record Act(String name, String key, Predicate<CaseDetail> fits, List<Field> fields) {
        /** Where it is done: at the case, but a person is forgotten as a whole. */
        String path(String number, Object customerId) {
            return name.equals(ERASURE)
                    ? "/api/customers/" + customerId + "/" + name
                    : "/api/cases/" + number + "/" + name;
        }
    }

    /** An act as it is offered; {@code to} is where its form goes, {@code obstacle} why it cannot be done now, or null. */
    record Offer(String name, String key, List<Field> fields, String to, Obstacle obstacle) {}

    /**
     * One field; {@code kind} is text, letter, line, number, time, colleague, case, or choice, which has options.
     *
     * @param family how the keys of the options' texts begin
     */
    record Field(String name, String kind, boolean required, String family, List<String> options) {
        Field(String name, String kind, boolean required) {
            this(name, kind, required, null, List.of());
        }
    }

    private static final String ERASURE = "erasure";
    private static final String QUESTION = "question";

    private static final Predicate<CaseDetail> KNOWN =
            facts -> facts.customer() != null && facts.customer().id() != null;
    private static final Predicate<CaseDetail> OPEN = facts -> facts.closedAt() == null;
    private static final Predicate<CaseDetail> MERGED = facts -> facts.mergedInto() != null;
    private static final Predicate<CaseDetail> GOODS = OPEN.and(facts -> facts.returned() != null);

    private static final Predicate<CaseDetail> ASKABLE =
            OPEN.and(facts -> facts.number().matches("[CR]-.*"));

    private static final Field REASON = new Field("reason", "text", true);
    private static final Field WORDS = new Field("reason", "text", false);
    private static final Field TEXT = new Field("text", "text", true);
    private static final Field REFERENCE = new Field("reference", "line", false);
    private static final Field DUE = new Field("due", "time", false);

    private static final List<Act> ALL = List.of(
            open("escalate", "e", REASON),
            open("transfer", "t", new Field("to", "colleague", true), new Field("note", "text", false)),
            new Act(QUESTION, null, ASKABLE, List.of(new Field("question", "letter", true))),
            open("answer", null, TEXT),
            open("acceptance", null),
            open("rejection", null, WORDS),
            open("withdrawal", null, WORDS),
            new Act("parcel", null, GOODS, List.of(required("carrier"), required("trackingNumber"))),
            new Act("parcel-scan", null, GOODS, List.of(choice("state", "parcel.", "UNDER_WAY", "DELIVERED", "LOST"))),
            new Act(
                    "return-change",
                    null,
                    GOODS,
                    List.of(choice("kind", "return-kind.", "RETURN_REFUND", "EXCHANGE", "RESEND", "REPAIR"), TEXT)),
            new Act("reopening", null, OPEN.or(MERGED).negate(), List.of(REASON)),
            open("merge", null, new Field("into", "case", true)),
            new Act("split", null, MERGED, List.of(REASON)),
            open("platform-case", null, REFERENCE, DUE, ruling()),
            open("authority-letter", null, REFERENCE, DUE),
            open("abuse-report", null, REASON),
            new Act(ERASURE, null, KNOWN, List.of(REASON)),
            new Act(
                    "survey",
                    null,
                    facts -> true,
                    List.of(new Field("csat", "number", true), new Field("nps", "number", false))));

    private CaseActs() {}

    private static Act open(String name, String key, Field... fields) {
        return new Act(name, key, OPEN, List.of(fields));
    }

    private static Field required(String name) {
        return new Field(name, "line", true);
    }

    private static Field choice(String name, String family, String... options) {
        return new Field(name, "choice", true, family, List.of(options));
    }

    private static Field ruling() {
        return new Field("ruling", "choice", false, "case.ruling.", List.of("FOR_SHOP", "AGAINST_SHOP"));
    }

    /** Those that this person may do and that fit the case as it is. */
    static List<Offer> of(SignedIn who, CaseSheet sheet) {
        var facts = sheet.facts();
        return ALL.stream()
                .filter(act -> act.fits().test(facts))
                .filter(act -> may(act, who))
                .map(act -> new Offer(
                        act.name(),
                        act.key(),
                        act.fields(),
                        "/desk" + path(act, facts),
                        act.name().equals(QUESTION) ? Obstacle.toQuestion(sheet) : null))
                .toList();
    }

    private static String path(Act act, CaseDetail facts) {
        return act.path(
                facts.number(),
                facts.customer() == null ? null : facts.customer().id());
    }

    private static boolean may(Act act, SignedIn who) {
        var path = PathContainer.parsePath(act.path("x", "x"));
        return Routes.judge(HttpMethod.POST, path, who.groups(), false) == Routes.Verdict.ALLOWED;
    }
}
