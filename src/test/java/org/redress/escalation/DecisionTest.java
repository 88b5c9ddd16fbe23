package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.redress.common.Refusal;

class DecisionTest {
    private static final Instant LATER = Given.NOW.plusSeconds(3600);

    @Test
    void aReasonIsMandatory() {
        for (var reason : new String[] {null, "", "   "})
            refused(new Decision(Outcome.NOT_NEEDED, reason, null, null, null), Given.forPromise(), "reason-missing");
    }

    @Test
    void anEndlessReasonIsRefused() {
        var decision = new Decision(Outcome.NOT_NEEDED, "x".repeat(2001), null, null, null);
        refused(decision, Given.forPromise(), "text-too-long");
    }

    @Test
    void anOutcomeIsMandatory() {
        refused(new Decision(null, "why", null, null, null), Given.forPromise(), "outcome-missing");
    }

    @Test
    void aPromiseIsExtendedToATimeAhead() {
        var decision = new Decision(Outcome.EXTEND, "supplier answers tomorrow", LATER, null, null);
        assertThatCode(() -> decision.check(Given.forPromise(), Given.NOW)).doesNotThrowAnyException();
    }

    @Test
    void noExtensionIntoThePastOrWithoutATime() {
        refused(extend(Given.NOW), Given.forPromise(), "until-not-ahead");
        refused(extend(null), Given.forPromise(), "until-not-ahead");
    }

    @Test
    void anObligationIsNeverExtended() {
        assertThat(refused(extend(LATER), Given.forObligation(), "obligation-not-extendable"))
                .isEqualTo(422);
    }

    @Test
    void aCallForHelpHasNothingToExtend() {
        refused(extend(LATER), Given.fromPerson(), "nothing-to-extend");
    }

    @Test
    void reassigningNamesSomebody() {
        refused(new Decision(Outcome.REASSIGN, "ill", null, " ", null), Given.forPromise(), "assignee-missing");
    }

    @Test
    void whatBelongsToAnotherOutcomeIsRefused() {
        refused(new Decision(Outcome.REFUSE, "no", LATER, null, null), Given.forPromise(), "field-not-of-outcome");
        refused(new Decision(Outcome.REFUSE, "no", null, "agent", null), Given.forPromise(), "field-not-of-outcome");
        refused(new Decision(Outcome.REFUSE, "no", null, null, 5L), Given.forPromise(), "field-not-of-outcome");
    }

    @Test
    void theProposerNeverApproves() {
        var decision = new Decision(Outcome.APPROVE, "fair", null, null, 100L);
        var refusal = catchThrowableOfType(
                Refusal.class, () -> decision.checkApprover(Person.staff("supervisor"), "supervisor"));
        assertThat(refusal.status()).isEqualTo(403);
        assertThatCode(() -> decision.checkApprover(Person.staff("supervisor2"), "supervisor"))
                .doesNotThrowAnyException();
    }

    private static Decision extend(Instant until) {
        return new Decision(Outcome.EXTEND, "more time", until, null, null);
    }

    private static int refused(Decision decision, Escalation escalation, String code) {
        var refusal = catchThrowableOfType(Refusal.class, () -> decision.check(escalation, Given.NOW));
        assertThat(refusal.code()).isEqualTo(code);
        return refusal.status();
    }
}
