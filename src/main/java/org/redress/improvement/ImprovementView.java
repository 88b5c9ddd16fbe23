package org.redress.improvement;

import java.time.Instant;
import java.util.List;

/**
 * An improvement as it stands, for people: what it is about, what each round expected and measured, and how many silent
 * victims were found and told.
 */
public record ImprovementView(
        Head head, List<Round> rounds, List<Planned> actions, long cases, long victims, long told) {
    /** What it is about; {@code key} is what all its signals have in common. */
    public record Head(
            String number,
            String key,
            String reason,
            int severity,
            String causeCode,
            String product,
            String carrier,
            Instant openedAt,
            Instant closedAt,
            String outcome,
            String mergedInto) {}

    /** The number of one round: rates per 10,000 orders, scores out of 100; null is not measured yet. */
    public record Round(
            int round,
            Metric metric,
            long before,
            long expected,
            int windowDays,
            String setBy,
            String approvedBy,
            Instant watchedFrom,
            Instant watchedUntil,
            boolean extended,
            Long measured,
            Long exposures,
            Boolean reached,
            String effect) {}

    /** One action: what, by whom, until when, and how it can be seen that it is done. */
    public record Planned(
            int round,
            int ordinal,
            String kind,
            String action,
            String owner,
            Instant due,
            String proof,
            String doneBy,
            Instant doneAt) {}

    /** Of one order that shares the fault: whether and by which letter its buyer was told. */
    record SilentVictim(String orderId, String letterId, Instant toldAt) {}

    static Head head(Improvement one) {
        return new Head(
                one.number().value(),
                one.signalKey(),
                one.reason(),
                one.severity(),
                one.causeCode(),
                one.product(),
                one.carrier(),
                one.openedAt(),
                one.closedAt(),
                one.outcome(),
                one.mergedInto() == null ? null : one.mergedInto().value());
    }

    static Round round(Goal goal) {
        return new Round(
                goal.round(),
                goal.metric(),
                goal.before(),
                goal.expected(),
                goal.windowDays(),
                goal.setBy(),
                goal.approvedBy(),
                goal.watchedFrom(),
                goal.watchedUntil(),
                goal.extended(),
                goal.measured(),
                goal.exposures(),
                goal.measured() == null ? null : (Boolean) goal.reached(),
                goal.effect());
    }

    static Planned planned(PlannedAction action) {
        return new Planned(
                action.round(),
                action.ordinal(),
                action.kind(),
                action.action(),
                action.owner(),
                action.due(),
                action.proof(),
                action.doneBy(),
                action.doneAt());
    }

    static SilentVictim victim(Victims.Victim one) {
        var letter = one.letterId() == null ? null : one.letterId().toString();
        return new SilentVictim(one.orderId(), letter, one.toldAt());
    }
}
