package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ReturnPath.accepted;
import static org.redress.process.ReturnPath.requested;

import org.junit.jupiter.api.Test;

/** What reaches a return from outside, at any time. */
@PassesEveryFlow(
        process = "return-exchange",
        within = {
            "Activity_OnCustomerWrote",
            "Activity_OnPlatformSteppedIn",
            "Activity_OnAuthorityComplaint",
            "Activity_OnBuyerCancelled",
            "Activity_OnEscalationAsked",
            "Activity_OnPlatformDecided",
            "Activity_OnDeadlineMoved",
            "Activity_OnAbuseReported",
            "Activity_OnAbuseConfirmed"
        })
class ReturnEventsTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void aBuyerWhoWritesIsAnsweredBesideTheReturn() {
        requested()
                .tell("CustomerWrote")
                .fire("Event_NextResponseOverdue")
                .complete("Activity_AnswerCustomer")
                .waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aLevelBeforeTheLimitOfTheLawRaisesAnEscalation() {
        requested().tell("EscalationAsked").waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aCancelledReturnStillTellsItsCause() {
        accepted("RETURN_REFUND")
                .tell("BuyerCancelled")
                .waitsAt("Activity_RecordWithdrawalCause")
                .fire("Event_WithdrawalCauseOverdue")
                .complete("Activity_RecordWithdrawalCause")
                .ended("Event_Cancelled");
        assertThat(steps.calls("recordOutcome")).isOne();
    }

    @Test
    void thePlatformGetsItsEvidenceBesideTheReturn() {
        requested()
                .tell("PlatformSteppedIn")
                .fire("Event_EvidenceOverdue")
                .complete("Activity_SubmitEvidence")
                .waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("raiseEscalation")).isZero();
    }

    @Test
    void aRulingForTheShopEndsTheReturn() {
        requested().tell("PlatformDecided", "ruling", "FOR_SHOP").ended("Event_PlatformDecidedFor");
        assertThat(steps.calls("recordRuling")).isOne();
    }

    @Test
    void aRulingAgainstTheShopEndsTheReturn() {
        requested().tell("PlatformDecided", "ruling", "AGAINST_SHOP").ended("Event_PlatformDecidedAgainst");
    }

    @Test
    void anAuthorityIsAnsweredBesideTheReturn() {
        requested()
                .tell("AuthorityComplaint")
                .fire("Event_AuthorityAnswerOverdue")
                .complete("Activity_AnswerAuthority")
                .waitsAt("Activity_DecideReturn");
    }

    @Test
    void aReportedBuyerIsJudgedBesideTheReturn() {
        requested()
                .tell("AbuseReported")
                .waitsAt("Activity_DecideReturn", "Activity_JudgeAbuse")
                .complete("Activity_JudgeAbuse", "verdict", "LIMIT_CONTACT")
                .waitsAt("Activity_DecideReturn");
    }

    @Test
    void abuseThatIsConfirmedEndsTheReturn() {
        requested()
                .tell("AbuseReported")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .ended("Event_AbuseClosed");
        assertThat(steps.calls("recordOutcome")).isOne();
    }

    @Test
    void aMovedDeadlineChangesNothingElse() {
        requested().tell("DeadlineMoved").waitsAt("Activity_DecideReturn");
        assertThat(steps.calls("moveDeadline")).isOne();
    }
}
