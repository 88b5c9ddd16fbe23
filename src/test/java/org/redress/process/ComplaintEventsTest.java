package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ComplaintPath.accepted;
import static org.redress.process.ComplaintPath.called;
import static org.redress.process.ComplaintPath.factsCollected;
import static org.redress.process.ComplaintPath.received;

import org.junit.jupiter.api.Test;

/** What may come from outside at any time while a case is open. */
@PassesEveryFlow(
        process = "complaint",
        within = {
            "Activity_OnCustomerWrote",
            "Activity_OnPlatformSteppedIn",
            "Activity_OnAuthorityComplaint",
            "Activity_OnAbuseReported",
            "Activity_OnWithdrawn",
            "Activity_OnEscalationAsked",
            "Activity_OnPlatformDecided",
            "Activity_OnDeadlineMoved",
            "Activity_OnAbuseConfirmed"
        })
class ComplaintEventsTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void aMessageOfTheCustomerIsAnsweredBesideTheCase() {
        received()
                .tell("CustomerWrote")
                .waitsAt("Activity_FirstResponse", "Activity_AnswerCustomer")
                .fire("Event_NextResponseOverdue")
                .complete("Activity_AnswerCustomer", "reply", "ANSWERED")
                .waitsAt("Activity_FirstResponse");
        assertThat(steps.calls("raiseEscalation")).isOne();
        assertThat(steps.calls("recordOutcome")).isZero();
    }

    @Test
    void askingForHelpRaisesAnEscalation() {
        received().tell("EscalationAsked").waitsAt("Activity_FirstResponse");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aWithdrawnComplaintStillTellsItsCause() {
        factsCollected()
                .tell("Withdrawn")
                .waitsAt("Activity_RecordWithdrawalCause")
                .fire("Event_WithdrawalCauseOverdue")
                .complete("Activity_RecordWithdrawalCause")
                .ended("Event_Withdrawn");
        assertThat(steps.calls("recordOutcome")).isOne();
    }

    @Test
    void thePlatformGetsItsEvidenceBesideTheCase() {
        received()
                .tell("PlatformSteppedIn")
                .fire("Event_EvidenceOverdue")
                .complete("Activity_SubmitEvidence")
                .waitsAt("Activity_FirstResponse");
        assertThat(steps.calls("raiseEscalation")).isZero();
    }

    @Test
    void aRulingOfThePlatformEndsTheCase() {
        accepted().tell("PlatformDecided").ended("Event_PlatformDecided");
        assertThat(steps.calls("recordRuling")).isOne();
    }

    @Test
    void anAuthorityIsAnsweredBesideTheCase() {
        received()
                .tell("AuthorityComplaint")
                .fire("Event_AuthorityAnswerOverdue")
                .complete("Activity_AnswerAuthority")
                .waitsAt("Activity_FirstResponse");
    }

    @Test
    void aMovedDeadlineChangesNothingElse() {
        received().tell("DeadlineMoved").waitsAt("Activity_FirstResponse");
        assertThat(steps.calls("moveDeadline")).isOne();
    }

    @Test
    void reportedAbuseEndsTheCaseOnlyWhenItIsFound() {
        received()
                .tell("AbuseReported")
                .complete("Activity_JudgeAbuse", "verdict", "LIMIT_CONTACT")
                .waitsAt("Activity_FirstResponse")
                .tell("AbuseReported")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .ended("Event_AbuseClosed");
        assertThat(steps.calls("recordOutcome")).isOne();
    }

    @Test
    void theCauseOfAWithdrawnPartIsAskedByItsCaller() {
        called().tell("Withdrawn").complete("Activity_RecordCause").ended("Event_RepliedNotReached");
        assertThat(steps.calls("confirmWithdrawal")).isOne();
    }
}
