package org.redress.rehearsal;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.redress.common.Urgency;
import org.redress.deadline.DueStep;
import org.redress.deadline.Nature;
import org.redress.deadline.Situation;

/** Raises, offers, decides and withdraws escalations of played cases, each once for its deadline. */
final class PlayedEscalations {
    private static final String CLAIM = "escalation-claim";
    private static final String DECISION = "escalation-decision";
    private static final String EXTENSION = "extension";
    private static final Duration MORE_TIME = Duration.ofHours(24);

    private final Play play;

    PlayedEscalations(Play play) {
        this.play = play;
    }

    private PlayedEscalation of(VariableScope flow, PlayedCase theCase) {
        var id = flow.getVariable("escalationId");
        return theCase.escalations.stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PlayedEscalation of(DelegateExecution flow) {
        return of(flow, play.caseOf(flow));
    }

    /** A deadline was missed, or a level before it came: the open one goes up, or a new one begins. */
    void raise(DelegateExecution flow) {
        var theCase = play.caseOf(flow);
        var about = play.deadlines()
                .find(theCase, flow.getVariable("missedDeadline"))
                .orElse(null);
        var asked = (Integer) flow.getVariable("level");
        int level = asked != null ? asked : about == null ? 1 : Math.max(1, about.dry.escalatesTo());
        var open = theCase.escalations.stream()
                .filter(one -> !one.closed && one.about == about)
                .findFirst();
        if (about != null) about.level = Math.max(about.level, level);
        open.ifPresentOrElse(one -> want(one, level), () -> begin(theCase, about, flow, level));
    }

    private void begin(PlayedCase theCase, DeadlineRow about, DelegateExecution flow, int level) {
        boolean obligation = about != null && about.dry.nature() == Nature.OBLIGATION;
        var urgency = obligation ? Urgency.URGENT.name() : String.valueOf(flow.getVariable("urgency"));
        var id = theCase.number() + "!" + (theCase.escalations.size() + 1);
        theCase.escalations.add(new PlayedEscalation(id, theCase, about, urgency, level));
        play.start(theCase, "escalation", Map.of("escalationId", id, "level", level, "urgency", urgency));
    }

    private void want(PlayedEscalation open, int level) {
        if (level <= open.wanted) return;
        open.wanted = level;
        List.copyOf(open.offers.values()).forEach(offer -> play.jobs().recalculate(offer.scope));
    }

    /** Offers it to its first level, or to the next one. */
    void offer(DelegateExecution flow) {
        var one = of(flow);
        int level = one.offers.isEmpty() ? one.level : one.next();
        one.level = level;
        one.offers.put(level, new PlayedEscalation.Offer(level));
        play.figures().escalated(level);
        flow.setVariable("level", level);
        flow.setVariable("levelGroup", level == 1 ? "supervisors" : "managers");
    }

    Date due(DelegateExecution flow, String kind) {
        var one = of(flow);
        if (kind.equals(EXTENSION)) return one.extendedUntil == null ? Jobs.NEVER : Date.from(one.extendedUntil);
        var offer = one.offers.get((Integer) flow.getVariable("myLevel"));
        if (offer == null || one.level > offer.level) return Jobs.NEVER;
        if (offer.scope == null) startClaim(one, offer, flow);
        if (offer.clock == null || offer.claimed == kind.equals(CLAIM)) return Jobs.NEVER;
        return Date.from(one.wantsHigher() ? play.agenda().now() : offer.clock.dry.due());
    }

    private void startClaim(PlayedEscalation one, PlayedEscalation.Offer offer, DelegateExecution flow) {
        offer.scope = flow.getId();
        offer.clock = row(one, offer, CLAIM, flow);
    }

    private DeadlineRow row(PlayedEscalation one, PlayedEscalation.Offer offer, String kind, DelegateExecution flow) {
        var known = DueStep.situation(flow);
        var facts = one.theCase.situation == null ? known : one.theCase.situation;
        var situation = new Situation(
                known.definitionId(), Urgency.valueOf(one.urgency), facts.tier(), facts.channel(), facts.marketplace());
        return play.deadlines()
                .opened(one.theCase, kind, one.id + ":" + offer.level, situation, offer.scope, true)
                .orElse(null);
    }

    /** Somebody took the task of a level: the one clock ends, the other begins. */
    void claimed(DelegateExecution flow) {
        var one = of(flow);
        var offer = one.offers.get((Integer) flow.getVariable("myLevel"));
        if (offer == null || offer.claimed) return;
        offer.claimed = true;
        if (offer.clock != null) play.deadlines().meet(offer.clock);
        offer.clock = offer.level < one.level ? null : row(one, offer, DECISION, flow);
        play.jobs().recalculate(offer.scope);
    }

    void fired(DelegateExecution flow, String kind) {
        if (kind.equals(EXTENSION)) return;
        var one = of(flow);
        var offer = one.offers.get((Integer) flow.getVariable("myLevel"));
        if (offer.clock == null) return;
        if (one.wantsHigher()) play.deadlines().withdraw(offer.clock);
        else play.deadlines().miss(offer.clock);
    }

    /** The first decision takes effect; more time is given to promises only. */
    void decide(DelegateExecution flow) {
        var one = of(flow);
        var outcome = play.chance()
                .choose(
                        play.habits().choices().get("decide-escalation.outcome"),
                        one.theCase.number(),
                        "escalation",
                        one.id);
        boolean promise = one.about != null && one.about.owed() && one.about.dry.nature() == Nature.PROMISE;
        if (outcome.equals("EXTEND") && !promise) outcome = "TAKE_OVER";
        if (outcome.equals("EXTEND")) extend(one);
        else one.closed = true;
        play.figures().decided(outcome);
        flow.setVariable("outcome", outcome);
        flow.setVariable("tellCustomer", !outcome.equals("NOT_NEEDED"));
    }

    private void extend(PlayedEscalation one) {
        one.extendedUntil = play.agenda().now().plus(MORE_TIME);
        play.deadlines().extend(one.about, one.extendedUntil);
    }

    /** The extended promise was missed as well: the next level. */
    void nextLevel(DelegateExecution flow) {
        var one = of(flow);
        one.level = one.next();
        one.offers.clear();
        flow.setVariable("level", one.level);
    }

    void withdrawn(DelegateExecution flow) {
        of(flow).closed = true;
    }

    void withdrawFor(DeadlineRow row) {
        row.theCase.escalations.stream()
                .filter(one -> !one.closed && one.about == row)
                .toList()
                .forEach(this::withdraw);
    }

    void withdrawAll(PlayedCase theCase) {
        theCase.escalations.stream().filter(one -> !one.closed).toList().forEach(this::withdraw);
    }

    private void withdraw(PlayedEscalation one) {
        play.answers().tellWhere(one.theCase, "EscalationObsolete", "escalationId", one.id);
    }
}
