package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A suspicion, judged by a person; a block, by two. */
@PassesEveryFlow(process = "abuse")
class AbuseTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void evidenceIsFrozenBeforeAnybodyJudges() {
        suspected().waitsAt("Activity_JudgeAbuse");
        assertThat(steps.calls("freezeEvidence")).isOne();
        assertThat(steps.calls("applyAbuseScore")).isOne();
    }

    @Test
    void aLateJudgementIsToldToASupervisor() {
        suspected().fire("Event_AbuseJudgementOverdue").waitsAt("Activity_JudgeAbuse");
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    @Test
    void aHarmlessBuyerHearsNothing() {
        judged("NOT_ABUSE").ended("Event_NotAbuse");
    }

    @Test
    void contactIsLimited() {
        judged("LIMIT_CONTACT").ended("Event_ContactLimited");
        assertThat(steps.calls("limitContact")).isOne();
    }

    @Test
    void theConversationEndsWithANotice() {
        judged("END_CONVERSATION").ended("Event_ConversationEnded");
        assertThat(steps.calls("endConversation")).isOne();
    }

    @Test
    void thePlatformIsAskedToJudge() {
        judged("APPEAL")
                .fire("Event_AppealOverdue")
                .complete("Activity_AppealToPlatform")
                .ended("Event_AppealedToPlatform");
        assertThat(steps.calls("raiseEscalation")).isZero();
    }

    @Test
    void aBlockNeedsASecondPerson() {
        judged("BLOCK")
                .fire("Event_BlockConfirmationOverdue")
                .complete("Activity_ConfirmBlock", "block", "CONFIRM")
                .work("block-buyer")
                .ended("Event_BuyerBlocked");
    }

    @Test
    void aBlockThatIsNotConfirmedIsJudgedAgain() {
        judged("BLOCK").complete("Activity_ConfirmBlock", "block", "REFUSE").waitsAt("Activity_JudgeAbuse");
    }

    @Test
    void aBlockThatTheShopRefusesIsTriedAgainOrSetByHand() {
        judged("BLOCK")
                .complete("Activity_ConfirmBlock", "block", "CONFIRM")
                .refuse("block-buyer", "ActionRefused")
                .fire("Event_BlockRepairOverdue")
                .complete("Activity_RepairBlock", "repair", "RETRY")
                .refuse("block-buyer", "ActionUnknown")
                .complete("Activity_RepairBlock", "repair", "DONE_BY_HAND")
                .ended("Event_BuyerBlocked");
    }

    private static TheCase suspected() {
        return TheCase.of("abuse", Map.of());
    }

    private static TheCase judged(String verdict) {
        return suspected().complete("Activity_JudgeAbuse", "verdict", verdict);
    }
}
