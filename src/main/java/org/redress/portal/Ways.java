package org.redress.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.common.Money;
import org.redress.common.Stage;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineState;
import org.redress.engine.CaseFile;
import org.redress.remedy.Remedies;
import org.redress.remedy.Remedy;
import org.redress.returns.ReturnCase;
import org.redress.returns.ReturnCases;
import org.redress.returns.ReturnKind;
import org.springframework.stereotype.Component;

/** Where a case stands, what is proposed, and how far what was agreed on has come, in names that pages put into words. */
@Component
class Ways {
    private static final Set<String> OBJECTIONS = Set.of("no-objection", "partial-offer");
    private static final Set<String> MONEY = Set.of("execution", "refund-after-receipt", "refund-by-law");
    private static final Set<Stage> AFTERWARDS = EnumSet.of(Stage.FOLLOW_UP, Stage.IMPROVE, Stage.CLOSED);

    private final Remedies remedies;
    private final ReturnCases returns;
    private final Ends ends;

    Ways(Remedies remedies, ReturnCases returns, Ends ends) {
        this.remedies = remedies;
        this.returns = returns;
        this.ends = ends;
    }

    String situation(CaseFile file) {
        if (file.closedAt() != null) return "CLOSED_" + file.outcome();
        if (file.stage() == Stage.IMPROVE) return ends.told(file);
        if (file.stage() == Stage.RESOLVE && agreed(file)) return "CARRY_OUT";
        return returns.find(file.number())
                .filter(request -> file.reopened() == 0 && !AFTERWARDS.contains(file.stage()))
                .flatMap(Ways::goods)
                .orElse(file.stage().name());
    }

    private boolean agreed(CaseFile file) {
        return remedies.current(file.number())
                .filter(remedy -> remedy.state() == Remedy.State.ACCEPTED || remedy.state() == Remedy.State.EXECUTED)
                .isPresent();
    }

    /** Where the goods are, once they have left the buyer. */
    private static Optional<String> goods(ReturnCase request) {
        if (request.receivedAt() != null) return Optional.of("GOODS_BACK");
        return request.sentAt() == null ? Optional.empty() : Optional.of("GOODS_UNDER_WAY");
    }

    /** The proposal that waits for the customer's word; null when none does. */
    Story.Proposal proposal(CaseFile file, Asked asked, List<Deadline> rows) {
        if (!asked.proposal()) return null;
        var until = rows.stream()
                .filter(row -> row.state() == DeadlineState.RUNNING && OBJECTIONS.contains(row.kind()))
                .map(Deadline::due)
                .findFirst()
                .orElse(null);
        if (asked.partial()) return partial(file, until);
        var remedy = remedies.current(file.number()).orElseThrow();
        return new Story.Proposal(remedy.kind().name(), remedy.amount(), remedy.reasons(), until);
    }

    private Story.Proposal partial(CaseFile file, Instant until) {
        return returns.find(file.number())
                .filter(request -> request.offeredMinor() != null)
                .map(request -> new Story.Proposal(
                        "REFUND", new Money(request.offeredMinor(), request.currency()), null, until))
                .orElse(null);
    }

    /** The steps of the return and of the remedy, oldest first. */
    List<Story.Way> of(CaseFile file, List<Deadline> rows) {
        var request = returns.find(file.number());
        var way = new ArrayList<Story.Way>();
        request.ifPresent(back -> goods(back, way));
        var remedy = remedies.current(file.number())
                .filter(one -> one.state() == Remedy.State.ACCEPTED || one.state() == Remedy.State.EXECUTED);
        if (remedy.isPresent() && request.isEmpty()) way.add(Story.Way.of("agreed", null, true));
        remedy.ifPresentOrElse(one -> carriedOut(one, promised(rows), way), () -> request.filter(
                        back -> !way.isEmpty() && back.kind() == ReturnKind.RETURN_REFUND)
                .ifPresent(back -> ahead(back, promised(rows), way)));
        return way;
    }

    private static void goods(ReturnCase request, List<Story.Way> way) {
        if (!"ACCEPT".equals(request.decision()) && !request.acceptedByTimeOut()) return;
        way.add(Story.Way.of("return-accepted", null, true));
        if (request.kind() != ReturnKind.RETURN_REFUND && request.sentAt() == null) return;
        var parcel = request.trackingNumber() == null ? null : request.carrier() + " " + request.trackingNumber();
        way.add(new Story.Way("parcel-sent", request.sentAt(), request.sentAt() != null, null, parcel, null));
        way.add(Story.Way.of("goods-received", request.receivedAt(), request.receivedAt() != null));
        way.add(Story.Way.of("goods-checked", null, request.inspection() != null));
    }

    private static void carriedOut(Remedy remedy, Instant by, List<Story.Way> way) {
        boolean done = remedy.state() == Remedy.State.EXECUTED;
        var amount = remedy.amountMinor() > 0 ? remedy.amount() : null;
        way.add(Story.Way.of("instructed", null, remedy.actionId() != null || done));
        way.add(new Story.Way("done-" + remedy.kind(), remedy.executedAt(), done, done ? null : by, null, amount));
    }

    /** What a return for money comes to, before the goods are here. */
    private static void ahead(ReturnCase request, Instant by, List<Story.Way> way) {
        var amount = request.refundMinor() == null ? null : new Money(request.refundMinor(), request.currency());
        way.add(Story.Way.of("instructed", null, false));
        way.add(new Story.Way("done-REFUND", null, false, by, null, amount));
    }

    private static Instant promised(List<Deadline> rows) {
        return rows.stream()
                .filter(row -> row.state() == DeadlineState.RUNNING && MONEY.contains(row.kind()))
                .map(Deadline::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
