package org.redress.portal;

import java.util.ArrayList;
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
import org.springframework.stereotype.Component;

/** Where a case stands, what is proposed, and how far what was agreed on has come, in names that pages put into words. */
@Component
class Ways {
    private static final Set<String> OBJECTIONS = Set.of("no-objection", "partial-offer");
    private static final Set<Stage> AFTERWARDS = EnumSet.of(Stage.FOLLOW_UP, Stage.IMPROVE, Stage.CLOSED);

    private final Remedies remedies;
    private final ReturnCases returns;

    Ways(Remedies remedies, ReturnCases returns) {
        this.remedies = remedies;
        this.returns = returns;
    }

    String situation(CaseFile file) {
        if (file.closedAt() != null) return "CLOSED_" + file.outcome();
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

    private Story.Proposal partial(CaseFile file, java.time.Instant until) {
        return returns.find(file.number())
                .filter(request -> request.offeredMinor() != null)
                .map(request -> new Story.Proposal(
                        "REFUND", new Money(request.offeredMinor(), request.currency()), null, until))
                .orElse(null);
    }

    /** The steps of the return and of the remedy, oldest first. */
    List<Story.Way> of(CaseFile file) {
        var way = new ArrayList<Story.Way>();
        returns.find(file.number()).ifPresent(request -> goods(request, way));
        remedies.current(file.number())
                .filter(remedy -> remedy.state() == Remedy.State.ACCEPTED || remedy.state() == Remedy.State.EXECUTED)
                .ifPresent(remedy -> money(remedy, way));
        return way;
    }

    private static void goods(ReturnCase request, List<Story.Way> way) {
        if (!"ACCEPT".equals(request.decision()) && !request.acceptedByTimeOut()) return;
        way.add(new Story.Way("return-accepted", null, true, null));
        if (!request.kind().name().equals("RETURN_REFUND") && request.sentAt() == null) return;
        var parcel = request.trackingNumber() == null ? null : request.carrier() + " " + request.trackingNumber();
        way.add(new Story.Way("parcel-sent", request.sentAt(), request.sentAt() != null, parcel));
        way.add(new Story.Way("goods-received", request.receivedAt(), request.receivedAt() != null, null));
        way.add(new Story.Way("goods-checked", null, request.inspection() != null, null));
    }

    private static void money(Remedy remedy, List<Story.Way> way) {
        boolean done = remedy.state() == Remedy.State.EXECUTED;
        way.add(new Story.Way("agreed", null, true, null));
        way.add(new Story.Way("instructed", null, remedy.actionId() != null || done, null));
        way.add(new Story.Way("done-" + remedy.kind().name(), remedy.executedAt(), done, null));
    }
}
