package org.redress.desk;

import java.util.List;
import org.redress.report.CaseDetail;

/** A case file as its page shows it, in the reader's language. */
record AuditFile(
        CaseDetail facts,
        String title,
        String about,
        List<Line> lines,
        List<Clock> clocks,
        List<Sum> sums,
        List<Sum> errands,
        List<Run> runs,
        List<Stray> strays,
        List<Fact> review,
        List<String> kinds) {
    /**
     * One moment. {@code place} is the element it happened at, {@code form} where the form is drawn as it was shown;
     * {@code raw} is the entry as it is chained.
     */
    record Line(
            String kind,
            String at,
            String who,
            String what,
            String place,
            List<Fact> facts,
            Said said,
            String form,
            List<Rule> rules,
            String table,
            String raw,
            Long seq,
            String hash) {
        /** The id of the form. */
        public String formId() {
            return form.substring(form.lastIndexOf('/') + 1);
        }
    }

    /** A value by its name; {@code before} is what it was, or null. */
    record Fact(String name, String before, String value) {}

    /** Words that were said. */
    record Said(String direction, String subject, String body) {}

    /** A rule that fired, with what stands beside it in the table. */
    record Rule(String name, String annotation, List<Fact> gave) {}

    /** A deadline with its pauses and its sum. */
    record Clock(
            String name, String nature, String state, boolean missed, String due, List<String> facts, String sum) {}

    /** An amount with what became of it. */
    record Sum(String what, String amount, String state, List<String> facts) {}

    /** A run of a process; {@code path} is where its steps are fetched. */
    record Run(
            String id, String name, int version, String when, boolean migrated, int steps, int allowed, String path) {}

    /** A deviation. */
    record Stray(String kind, String at, String who, String about) {}
}
