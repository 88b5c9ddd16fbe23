package org.redress.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.common.Stage;
import org.redress.common.Tier;
import org.redress.common.Urgency;

/** An escalation as the API shows it; texts that people wrote appear only where one escalation is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EscalationView(
        UUID id,
        String caseNumber,
        CaseHead subject,
        EscalationReason reason,
        String askedBy,
        String askedText,
        int round,
        int level,
        EscalationState state,
        Promise deadline,
        Instant raisedAt,
        Instant claimDue,
        Instant decisionDue,
        String claimedBy,
        List<Offer> offers,
        Verdict decision,
        HandoverCard handover) {

    /** The case in a line, without a word of the customer. */
    public record CaseHead(
            @JsonIgnore CaseNumber number,
            Stage stage,
            Urgency urgency,
            Integer severity,
            Tier tier,
            String orderId,
            String owner,
            String group) {}

    /** The deadline it is about. */
    public record Promise(@JsonIgnore UUID escalationId, UUID id, String kind, String nature, Instant due) {}

    /** One open level. */
    public record Offer(
            int level, String group, EscalationState state, Instant claimDue, String claimedBy, Instant decisionDue) {
        static Offer of(EscalationLevel level) {
            return new Offer(
                    level.level(),
                    level.groupId(),
                    level.state(),
                    level.claimDue(),
                    level.claimedBy(),
                    level.decisionDue());
        }
    }

    /** What was decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verdict(
            Outcome outcome, String by, Instant at, Instant until, String assignee, Money amount, String reason) {
        static Verdict of(Escalation escalation, boolean withText) {
            if (escalation.outcome() == null) return null;
            return new Verdict(
                    escalation.outcome(),
                    escalation.decidedBy(),
                    escalation.decidedAt(),
                    escalation.until(),
                    escalation.assignee(),
                    escalation.amountMinor() == null
                            ? null
                            : new Money(escalation.amountMinor(), escalation.currency()),
                    withText ? escalation.reasonText() : null);
        }
    }

    static EscalationView of(
            Escalation escalation,
            List<EscalationLevel> open,
            CaseHead head,
            Promise deadline,
            HandoverCard handover,
            boolean withText) {
        var highest = open.isEmpty() ? null : open.get(open.size() - 1);
        var holder = open.stream().filter(EscalationLevel::claimed).reduce((lower, higher) -> higher);
        return new EscalationView(
                escalation.id(),
                escalation.caseNumber().value(),
                head,
                escalation.reason(),
                escalation.askedBy(),
                withText ? escalation.askedText() : null,
                escalation.round(),
                escalation.level(),
                escalation.state(),
                deadline,
                escalation.raisedAt(),
                highest == null ? null : highest.claimDue(),
                highest == null ? null : highest.decisionDue(),
                holder.map(EscalationLevel::claimedBy).orElse(null),
                open.stream().map(Offer::of).toList(),
                Verdict.of(escalation, withText),
                handover);
    }
}
