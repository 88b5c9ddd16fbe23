package org.redress.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is other with the draft, in the order of weight; texts stand in the messages. */
final class Sentences {
    /** A message and what stands in it. */
    record Sentence(String code, List<Object> values) {}

    private final Result now;
    private final Result draft;
    private final List<Sentence> said = new ArrayList<>();

    private Sentences(Result now, Result draft) {
        this.now = now;
        this.draft = draft;
    }

    static List<Sentence> of(Result now, Result draft) {
        return new Sentences(now, draft).all();
    }

    private List<Sentence> all() {
        if (draft.failed() > 0) say("failed", draft.failed(), draft.cases());
        number("breaches", "breaches-same", draft.breaches(), now.breaches());
        kinds();
        difference("escalations-more", "escalations-fewer", total(draft.escalations()), total(now.escalations()));
        difference("approvals-more", "approvals-fewer", draft.approvals(), now.approvals());
        difference("tasks-more", "tasks-fewer", draft.tasks(), now.tasks());
        difference("closed-more", "closed-fewer", draft.closed(), now.closed());
        neverRan();
        return said;
    }

    /** Kinds of deadline that are broken more or less often. */
    private void kinds() {
        var kinds = new TreeSet<>(draft.deadlines().keySet());
        kinds.addAll(now.deadlines().keySet());
        for (var kind : kinds) {
            long after = missed(draft, kind);
            long before = missed(now, kind);
            if (after != before) say("kind", kind, after, before);
        }
    }

    /** Tasks of the draft that no case ever came to; those that already stand there unused are not its fault. */
    private void neverRan() {
        var before = now.works().stream()
                .filter(work -> work.entered() == 0)
                .map(Result.Work::element)
                .collect(Collectors.toSet());
        draft.works().stream()
                .filter(work -> work.entered() == 0 && !before.contains(work.element()))
                .forEach(work -> say("never", work.name(), work.process(), work.element()));
    }

    private static long missed(Result result, String kind) {
        var found = result.deadlines().get(kind);
        return found == null || found.nature() == org.redress.deadline.Nature.WAIT ? 0 : found.missed();
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void number(String code, String same, long after, long before) {
        if (after == before) say(same, after);
        else say(code, after, before);
    }

    private void difference(String more, String fewer, long after, long before) {
        if (after > before) say(more, after - before, after, before);
        if (after < before) say(fewer, before - after, after, before);
    }

    private void say(String code, Object... values) {
        said.add(new Sentence("rehearsal.said." + code, List.of(values)));
    }
}
