package org.redress.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads escalations for people: what runs out first, each with its handover card. */
@Component
@Transactional(readOnly = true)
public class EscalationDesk {
    private static final int ACTS = 8;

    private final Escalations escalations;
    private final EscalationLevels levels;
    private final Handovers handovers;

    EscalationDesk(Escalations escalations, EscalationLevels levels, Handovers handovers) {
        this.escalations = escalations;
        this.levels = levels;
        this.handovers = handovers;
    }

    /** One page, least time left first. */
    EscalationPage page(List<EscalationState> states, List<Integer> offered, Cursor after, int limit) {
        var rows = escalations.page(states, offered, after.due(), after.id(), limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? Cursor.after(shown.get(limit - 1)).text() : null;
        return new EscalationPage(views(shown, false), next);
    }

    EscalationView one(UUID id) {
        var found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
        return views(List.of(found), true).get(0);
    }

    /** What still waits for a decision in a case, with what was written. */
    public List<EscalationView> undecided(CaseNumber number) {
        var rows = escalations.openOf(number).stream()
                .filter(one -> one.state() == EscalationState.OPEN || one.state() == EscalationState.CLAIMED)
                .toList();
        return views(rows, true);
    }

    private List<EscalationView> views(List<Escalation> rows, boolean withText) {
        if (rows.isEmpty()) return List.of();
        var ids = rows.stream().map(Escalation::id).toList();
        var cases = rows.stream().map(Escalation::caseNumber).distinct().toList();
        var open = levels.openOfAll(ids).stream().collect(groupingBy(EscalationLevel::escalationId));
        var heads = handovers.heads(cases).stream().collect(toMap(EscalationView.CaseHead::number, head -> head));
        var promises = handovers.promises(ids).stream()
                .collect(toMap(EscalationView.Promise::escalationId, promise -> promise));
        var cards = cards(cases);
        return rows.stream()
                .map(row -> EscalationView.of(
                        row,
                        open.getOrDefault(row.id(), List.of()),
                        heads.get(row.caseNumber()),
                        promises.get(row.id()),
                        cards.get(row.caseNumber()),
                        withText))
                .toList();
    }

    private Map<CaseNumber, HandoverCard> cards(List<CaseNumber> cases) {
        var tried = handovers.tried(cases, ACTS).stream().collect(groupingBy(HandoverCard.Act::caseNumber));
        var left = handovers.left(cases).stream().collect(groupingBy(HandoverCard.Work::caseNumber));
        var obligations = handovers.obligations(cases).stream()
                .collect(toMap(HandoverCard.Obligation::caseNumber, obligation -> obligation));
        var allowed = handovers.allowed(cases).stream().collect(toMap(HandoverCard.Allowed::caseNumber, own -> own));
        return cases.stream()
                .collect(toMap(
                        number -> number,
                        number -> new HandoverCard(
                                tried.getOrDefault(number, List.of()),
                                left.getOrDefault(number, List.of()),
                                allowed.get(number),
                                obligations.get(number))));
    }
}
