package org.redress.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.deadline.Loss.Kind;

/** Compares what two tables of deadlines answer in the same situation, and tells where the second keeps less. */
public final class Losses {
    private Losses() {}

    /**
     * What is lost; waits are the other side's time and no promise of ours.
     *
     * @param situation the situation in words, for the answer
     */
    public static List<Loss> between(
            List<Map<String, Object>> before, List<Map<String, Object>> after, String situation) {
        var later = Policies.policies(after, 0);
        var losses = new ArrayList<Loss>();
        Policies.policies(before, 0).values().stream()
                .filter(policy -> policy.nature() != Nature.WAIT)
                .forEach(policy -> losses.addAll(of(policy, later.get(policy.deadline()), situation)));
        return losses;
    }

    private static List<Loss> of(Policy before, Policy after, String situation) {
        var losses = new ArrayList<Loss>();
        if (after == null) {
            losses.add(new Loss(Kind.GONE, before.deadline(), situation, before.amountText(), ""));
            return losses;
        }
        add(losses, Kind.NATURE, before.nature() != after.nature(), situation, before, text(before), text(after));
        add(
                losses,
                Kind.LONGER,
                longer(before.amount(), after.amount()),
                situation,
                before,
                before.amountText(),
                after.amountText());
        add(losses, Kind.CALENDAR, slower(before, after), situation, before, before.calendar(), after.calendar());
        boolean later = before.starts() == Policy.Starts.RECEIVED && after.starts() == Policy.Starts.ENTERED;
        add(losses, Kind.LATER_START, later, situation, before, "RECEIVED", "ENTERED");
        add(losses, Kind.PAUSES, !before.pausable() && after.pausable(), situation, before, "false", "true");
        boolean unheeded = heeded(before) && !heeded(after) || escalates(before) && !escalates(after);
        add(losses, Kind.UNHEEDED, unheeded, situation, before, before.missed(), after.missed());
        boolean fewer = before.levels().stream().anyMatch(level -> !reached(level, after));
        add(losses, Kind.UNHEEDED, fewer, situation, before, before.levelsText(), after.levelsText());
        return losses;
    }

    private static void add(
            List<Loss> losses, Kind kind, boolean lost, String situation, Policy row, String before, String after) {
        if (lost) losses.add(new Loss(kind, row.deadline(), situation, before, after));
    }

    private static String text(Policy policy) {
        return policy.nature().name();
    }

    /** Amounts of different measure cannot be compared, so the new one counts as longer. */
    static boolean longer(Span before, Span after) {
        if (before.equals(after)) return false;
        if (before.workingDays() && after.workingDays()) return after.days() > before.days();
        boolean fixed = !before.workingDays() && !after.workingDays() && !before.external() && !after.external();
        return !fixed || after.duration().compareTo(before.duration()) > 0;
    }

    private static boolean slower(Policy before, Policy after) {
        boolean promises = before.nature() == Nature.PROMISE && after.nature() == Nature.PROMISE;
        return promises
                && !before.calendar().equals(after.calendar())
                && !after.calendar().equals("always");
    }

    private static boolean escalates(Policy policy) {
        return policy.missed().startsWith("ESCALATE") || policy.missed().equals("NEXT_LEVEL");
    }

    /** Whether the level is raised no later than before. */
    private static boolean reached(Policy.Level level, Policy after) {
        return after.levels().stream()
                .anyMatch(one -> one.level() == level.level() && !later(level.offset(), one.offset()));
    }

    private static boolean later(Offset before, Offset after) {
        if (before.equals(after)) return false;
        boolean shares = before.percent() != null && after.percent() != null;
        if (shares) return after.percent() > before.percent();
        return before.percent() != null || after.percent() != null || longer(before.after(), after.after());
    }

    private static boolean heeded(Policy policy) {
        return !policy.missed().startsWith("COUNT") && !policy.missed().equals("GO_ON");
    }
}
