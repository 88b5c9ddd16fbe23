package org.redress.escalation;

import static org.redress.escalation.EscalationFlow.ESCALATION_ID;
import static org.redress.escalation.EscalationFlow.LEVEL;
import static org.redress.escalation.EscalationFlow.URGENCY;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.UnknownCase;
import org.redress.common.Urgency;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.Nature;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises escalations, each once: for a deadline (and so for its case and round) or for a case and asking group. Raised
 * again at a higher level, the open one goes up; raised again otherwise, nothing happens.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EscalationRaising {
    private final Escalations escalations;
    private final Cases cases;
    private final DeadlineClock deadlines;
    private final CaseFlow flow;
    private final EscalationOffers offers;
    private final StaffNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    EscalationRaising(
            Escalations escalations,
            Cases cases,
            DeadlineClock deadlines,
            CaseFlow flow,
            EscalationOffers offers,
            StaffNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.escalations = escalations;
        this.cases = cases;
        this.deadlines = deadlines;
        this.flow = flow;
        this.offers = offers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    void raise(CaseFlow.Beside running, EscalationCall call) {
        var escalation = call.byPerson() ? fromPerson(call) : forDeadline(call);
        if (escalations.raise(escalation)) start(running, escalation, call);
        else open(call, escalation);
    }

    private void start(CaseFlow.Beside running, Escalation escalation, EscalationCall call) {
        audit.record(escalation.caseNumber(), call.caller(), "ESCALATION_RAISED", described(escalation));
        var variables = Map.<String, Object>of(
                ESCALATION_ID.name(), escalation.id().toString(),
                LEVEL.name(), escalation.firstLevel(),
                URGENCY.name(), escalation.urgency().name());
        var instance = flow.startBeside(
                running, escalation.caseNumber(), EscalationFlow.PROCESS, EscalationFlow.RAISED, variables);
        escalations.started(escalation.id(), instance);
        note(escalation.deadlineId(), escalation.id(), escalation.firstLevel());
        notices.raised(escalation);
    }

    private void open(EscalationCall call, Escalation asked) {
        var found = call.byPerson()
                ? escalations.openFrom(call.number(), call.askingGroup())
                : escalations.openFor(call.deadlineId());
        found.ifPresent(open -> {
            offers.want(open, asked.firstLevel(), call.caller());
            note(open.deadlineId(), open.id(), asked.firstLevel());
        });
    }

    /** The deadline's row knows its escalation, so that nobody raises the same level again. */
    private void note(UUID deadlineId, UUID escalationId, int level) {
        if (deadlineId != null) deadlines.escalated(deadlineId, escalationId, level);
    }

    private Escalation fromPerson(EscalationCall call) {
        var file = caseOf(call);
        var origin = new Escalation.Origin(file.round(), null, false, file.urgency());
        return Escalation.raised(call, origin, call.level() == null ? 1 : call.level(), clock.instant());
    }

    /** An obligation is worked on at the pace of an urgent case. */
    private Escalation forDeadline(EscalationCall call) {
        var missed = deadlines.find(call.deadlineId());
        var obligation = missed.nature() == Nature.OBLIGATION;
        var urgency = obligation ? Urgency.URGENT : caseOf(call).urgency();
        var origin = new Escalation.Origin(missed.round(), missed.kind(), obligation, urgency);
        return Escalation.raised(call, origin, levelOf(call, missed), clock.instant());
    }

    private static int levelOf(EscalationCall call, Deadline missed) {
        if (call.level() != null) return call.level();
        return missed.missed().equals("ESCALATE_L2") ? 2 : 1;
    }

    private CaseFile caseOf(EscalationCall call) {
        return cases.find(call.number())
                .orElseThrow(() -> new UnknownCase(call.number().value()));
    }

    private static Map<String, Object> described(Escalation escalation) {
        var values = new HashMap<String, Object>();
        values.put("escalation", escalation.id());
        values.put("level", escalation.firstLevel());
        values.put("reason", escalation.reason());
        values.put("deadline", escalation.deadlineId());
        values.put("kind", escalation.deadlineKind());
        values.put("group", escalation.askingGroup());
        return values;
    }
}
