package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.process.ComplaintPath.factsCollected;
import static org.redress.process.ComplaintPath.verified;

import org.junit.jupiter.api.Test;

/** From the facts to a decision in the customer's hands. */
@PassesEveryFlow(process = "complaint", within = "Activity_FindSolution")
class SolutionFindingTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void aSolutionWithinTheLimitIsSentAtOnce() {
        verified().complete("Activity_ProposeSolution", "remedyKind", "REFUND").waitsAt("Gateway_CustomerDecides");
        assertThat(steps.calls("sendDecision")).isOne();
    }

    @Test
    void aSolutionAboveTheLimitIsProposedAgainUntilSomebodyApproves() {
        var theCase = verified();
        steps.answers("recordProposal", "aboveLimit", true);
        steps.answers("recordProposal", "approverGroup", "managers");
        theCase.complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .fire("Event_ApprovalOverdue")
                .complete("Activity_ApproveRemedy", "approval", "REFUSE")
                .complete("Activity_ProposeSolution", "remedyKind", "REFUND")
                .complete("Activity_ApproveRemedy", "approval", "APPROVE")
                .waitsAt("Gateway_CustomerDecides");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void anAnswerOfTheCustomerLeadsBackToTheFacts() {
        factsCollected()
                .complete("Activity_VerifyFacts", "verification", "ASK_CUSTOMER")
                .waitsAt("Gateway_AnswerAwaited")
                .tell("CustomerAnswered")
                .waitsAt("Activity_VerifyFacts");
    }

    @Test
    void aSilentCustomerLosesTheCaseOnlyByASupervisor() {
        factsCollected()
                .complete("Activity_VerifyFacts", "verification", "ASK_CUSTOMER")
                .fire("Event_CustomerSilent")
                .complete("Activity_DecideSilence", "silence", "GO_ON")
                .complete("Activity_VerifyFacts", "verification", "ASK_CUSTOMER")
                .fire("Event_CustomerSilent")
                .complete("Activity_DecideSilence", "silence", "CLOSE")
                .ended("Event_ClosedNoAnswer");
    }

    @Test
    void colleaguesAnswerBesideTheRunningClock() {
        factsCollected()
                .complete("Activity_VerifyFacts", "verification", "ASK_INSIDE", "insideGroup", "warehouse")
                .fire("Event_InsideAnswerOverdue")
                .complete("Activity_AskInside")
                .waitsAt("Activity_VerifyFacts");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aSuspicionThatIsNotConfirmedLeadsBackToTheFacts() {
        factsCollected()
                .complete("Activity_VerifyFacts", "verification", "ABUSE_SUSPECTED")
                .complete("Activity_JudgeAbuse", "verdict", "NOT_ABUSE")
                .waitsAt("Activity_VerifyFacts");
    }

    @Test
    void confirmedAbuseEndsTheCase() {
        factsCollected()
                .complete("Activity_VerifyFacts", "verification", "ABUSE_SUSPECTED")
                .complete("Activity_JudgeAbuse", "verdict", "END_CONVERSATION")
                .ended("Event_AbuseClosed");
    }
}
