package org.redress.report;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What people said in a case that is neither a letter nor a form: a review and what became of it, an appeal against a
 * block, the comment of a survey, why somebody asked for help. Each act of the record that tells of such words takes the
 * next ones of its kind, for both stand in the order of their time.
 */
final class ToldWords {
    private final Map<String, Deque<CaseFileRows.Told>> byAct = new HashMap<>();

    ToldWords(Collection<CaseFileRows.Told> told) {
        told.forEach(words ->
                byAct.computeIfAbsent(words.act(), first -> new ArrayDeque<>()).add(words));
    }

    /** The act with its words, where it has any. */
    Moment by(Moment moment) {
        var next = byAct.getOrDefault(moment.act(), new ArrayDeque<>()).poll();
        return next == null || next.body() == null
                ? moment
                : moment.with(new Moment.Said(next.direction(), next.subject(), next.body(), null, null));
    }
}
