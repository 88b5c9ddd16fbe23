package org.redress.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.Nature;

/** Counts what happens in a rehearsal. */
final class Figures {
    /** An element of a process. */
    record Element(String process, String id) implements Comparable<Element> {
        @Override
        public int compareTo(Element other) {
            int byProcess = process.compareTo(other.process);
            return byProcess != 0 ? byProcess : id.compareTo(other.id);
        }
    }

    private static final List<String> WORK = List.of("userTask", "serviceTask", "businessRuleTask", "callActivity");
    private static final int SHOWN = 20;

    private static final class Tally {
        private long entered;
        private long done;
        private long waited;
        private long worked;
        private String type;
        private String name;
    }

    private final Map<Element, Tally> elements = new TreeMap<>();
    private final Map<String, long[]> deadlines = new TreeMap<>();
    private final Map<String, Nature> natures = new TreeMap<>();
    private final Map<Integer, Long> escalations = new TreeMap<>();
    private final Map<String, Long> decisions = new TreeMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Result.Remedy> remedies = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long approvals;
    private long closed;
    private long failed;

    void known(Element element, String type, String name) {
        var tally = elements.computeIfAbsent(element, one -> new Tally());
        tally.type = type;
        tally.name = name;
    }

    void entered(Element element) {
        elements.computeIfAbsent(element, one -> new Tally()).entered++;
    }

    void taken(Element element, Duration waited) {
        elements.get(element).waited += waited.toSeconds();
    }

    /** @param approval whether somebody was asked to approve, whatever the answer was */
    void completed(Element element, Duration worked, boolean approval) {
        var tally = elements.get(element);
        tally.done++;
        tally.worked += worked.toSeconds();
        if (approval) approvals++;
    }

    void opened(String kind, Nature nature) {
        natures.put(kind, nature);
        deadlines.computeIfAbsent(kind, one -> new long[4])[0]++;
    }

    void settled(String kind, Nature nature, DeadlineState state) {
        natures.put(kind, nature);
        int place = state == DeadlineState.MET ? 1 : state == DeadlineState.MISSED ? 2 : 3;
        deadlines.computeIfAbsent(kind, one -> new long[4])[place]++;
    }

    void escalated(int level) {
        escalations.merge(level, 1L, Long::sum);
    }

    void decided(String outcome) {
        decisions.merge(outcome, 1L, Long::sum);
    }

    void remedied(String kind, long amountMinor) {
        remedies.merge(
                kind,
                new Result.Remedy(1, amountMinor),
                (one, other) -> new Result.Remedy(one.count() + 1, one.amountMinor() + amountMinor));
    }

    void ended(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    void closed() {
        closed++;
    }

    /** A case that could not be played to its end, with the reason for the first few. */
    void failed(String reason) {
        failed++;
        if (failures.size() < SHOWN) failures.add(reason);
    }

    Result result(int cases) {
        var kinds = new TreeMap<String, Result.Kind>();
        deadlines.forEach((kind, counts) ->
                kinds.put(kind, new Result.Kind(natures.get(kind), counts[0], counts[1], counts[2], counts[3])));
        var works = new ArrayList<Result.Work>();
        elements.forEach((element, tally) -> {
            if (WORK.contains(tally.type) && visited(element.process())) works.add(work(element, tally));
        });
        return new Result(
                cases, closed, kinds, escalations, decisions, approvals, outcomes, remedies, works, failed, failures);
    }

    private boolean visited(String process) {
        return elements.entrySet().stream()
                .anyMatch(one -> one.getKey().process().equals(process) && one.getValue().entered > 0);
    }

    private static Result.Work work(Element element, Tally tally) {
        return new Result.Work(
                element.process(),
                element.id(),
                tally.name,
                tally.type,
                tally.entered,
                tally.done,
                tally.done == 0 ? 0 : tally.waited / tally.done,
                tally.done == 0 ? 0 : tally.worked / tally.done);
    }
}
