package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** An appeal to the marketplace: filed once, mended by a person, decided or unanswered. */
@PassesEveryFlow(process = "review-appeal")
class ReviewAppealTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void theMarketplaceDecides() {
        wanted().work("review-appeal")
                .tell("ReviewAppealDecided", "appeal", "WON")
                .ended("Event_AppealOver");
        assertThat(steps.calls("recordAppeal")).isOne();
    }

    @Test
    void noAnswerEndsTheWait() {
        wanted().work("review-appeal").fire("Event_AppealUnanswered").ended("Event_AppealOver");
        assertThat(steps.calls("recordAppeal")).isOne();
    }

    @Test
    void anAppealThatIsNotTakenIsTriedAgainOrFiledByHand() {
        wanted().refuse("review-appeal", "ActionRefused")
                .fire("Event_AppealRepairOverdue")
                .complete("Activity_RepairAppeal", "repair", "RETRY")
                .refuse("review-appeal", "ActionUnknown")
                .complete("Activity_RepairAppeal", "repair", "DONE_BY_HAND")
                .tell("ReviewAppealDecided", "appeal", "LOST")
                .ended("Event_AppealOver");
        assertThat(steps.calls("prepareAppeal")).isEqualTo(2);
        assertThat(steps.calls("raiseEscalation")).isOne();
    }

    private static TheCase wanted() {
        return TheCase.of("review-appeal", Map.of());
    }
}
