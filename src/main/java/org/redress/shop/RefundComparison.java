package org.redress.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.shop.RefundDifference.Kind;

/** Lays the shop's refunds beside ours and says where they differ; knows no database and no clock. */
final class RefundComparison {
    private final List<RefundList.Listed> theirs;
    private final Map<UUID, Action> byKey = new HashMap<>();
    private final Map<String, Action> byReference = new HashMap<>();
    private final Instant now;

    /** The shop's list and every act of ours that one of its refunds may belong to. */
    RefundComparison(List<RefundList.Listed> theirs, List<Action> acts, Instant now) {
        this.theirs = List.copyOf(theirs);
        this.now = now;
        acts.forEach(act -> {
            byKey.put(act.id(), act);
            if (act.providerReference() != null) byReference.put(act.providerReference(), act);
        });
    }

    /** Differences seen from the shop's side, and from ours for these acts that we hold for done. */
    List<RefundDifference> differences(List<Action> done) {
        var found = new ArrayList<RefundDifference>();
        Set<UUID> listed = new HashSet<>();
        for (var refund : theirs) {
            var ours = act(refund);
            ours.ifPresent(act -> listed.add(act.id()));
            kind(ours, refund).ifPresent(kind -> found.add(RefundDifference.of(kind, ours.orElse(null), refund, now)));
        }
        done.stream()
                .filter(act -> !listed.contains(act.id()))
                .forEach(act -> found.add(RefundDifference.of(Kind.MISSING_AT_SHOP, act, null, now)));
        return found;
    }

    private Optional<Action> act(RefundList.Listed refund) {
        var byItsKey = refund.key() == null ? null : byKey.get(refund.key());
        return Optional.ofNullable(byItsKey == null ? byReference.get(refund.reference()) : byItsKey);
    }

    /** What is still under way is not different yet: its own worker asks the shop about it. */
    private static Optional<Kind> kind(Optional<Action> ours, RefundList.Listed refund) {
        if (ours.isEmpty()) return Optional.of(Kind.UNKNOWN_TO_US);
        var act = ours.get();
        if (!Objects.equals(act.amount(), refund.amount())) return Optional.of(Kind.OTHER_AMOUNT);
        boolean given = act.state() == Action.State.REFUSED || act.state() == Action.State.UNKNOWN;
        return given ? Optional.of(Kind.NOT_SETTLED) : Optional.empty();
    }
}
