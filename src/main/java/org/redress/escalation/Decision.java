package org.redress.escalation;

import java.time.Instant;
import org.redress.common.Person;
import org.redress.common.Refusal;

/**
 * What somebody decided and why. {@code until} belongs to EXTEND, {@code assignee} to REASSIGN, {@code amountMinor} (in
 * minor units, may be null) to APPROVE; what does not belong to the outcome is refused.
 */
record Decision(Outcome outcome, String reason, Instant until, String assignee, Long amountMinor) {
    private static final int LONGEST_REASON = 2000;

    /** Refuses a decision that is incomplete, or that this escalation cannot have. */
    void check(Escalation escalation, Instant now) {
        if (outcome == null) throw invalid("outcome-missing", "/outcome");
        if (reason == null || reason.isBlank()) throw invalid("reason-missing", "/reason");
        if (reason.length() > LONGEST_REASON) throw invalid("text-too-long", "/reason", LONGEST_REASON);
        only(Outcome.EXTEND, until, "/until");
        only(Outcome.REASSIGN, assignee, "/assignee");
        only(Outcome.APPROVE, amountMinor, "/amountMinor");
        if (amountMinor != null && amountMinor < 0) throw invalid("amount-negative", "/amountMinor");
        if (outcome == Outcome.EXTEND) checkExtension(escalation, now);
        if (outcome == Outcome.REASSIGN && (assignee == null || assignee.isBlank()))
            throw invalid("assignee-missing", "/assignee");
    }

    private void checkExtension(Escalation escalation, Instant now) {
        if (escalation.obligation()) throw invalid("obligation-not-extendable", "/outcome");
        if (!escalation.extendable()) throw invalid("nothing-to-extend", "/outcome");
        if (until == null || !until.isAfter(now)) throw invalid("until-not-ahead", "/until");
    }

    /** Who proposed a remedy never approves it, whatever their rank. */
    void checkApprover(Person decider, String proposer) {
        if (outcome == Outcome.APPROVE && decider.id().equals(proposer)) throw new Refusal("own-proposal", 403, null);
    }

    private void only(Outcome owner, Object value, String pointer) {
        if (value != null && outcome != owner) throw invalid("field-not-of-outcome", pointer, outcome.name());
    }

    private static Refusal invalid(String code, String pointer, Object... args) {
        return new Refusal(code, 422, pointer, args);
    }
}
