package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The customer hears of a late order from us, by day, and only while it is late. */
@PassesEveryFlow(process = "late-order")
class LateOrderTest {
    private final Steps steps = ModelEngine.steps();

    @Test
    void theWarehouseNamesTheReasonAndTheCustomerIsTold() {
        steps.answers("sendLateNotice", "noticeSent", true);
        late().complete("Activity_NameDelay").fire("Event_QuietHoursOver").ended("Event_CustomerTold");
    }

    @Test
    void withoutAReasonTheNoticeGoesOutAllTheSame() {
        steps.answers("sendLateNotice", "noticeSent", true);
        late().fire("Event_NoticeDue")
                .waitsAt("Event_QuietHoursOver")
                .fire("Event_QuietHoursOver")
                .ended("Event_CustomerTold");
    }

    @Test
    void anOrderThatLeftMeanwhileNeedsNoNotice() {
        steps.answers("sendLateNotice", "noticeSent", false);
        late().complete("Activity_NameDelay").fire("Event_QuietHoursOver").ended("Event_ShippedMeanwhile");
    }

    @Test
    void anOrderThatIsOnTimeAfterAllDisturbsNobody() {
        steps.answers("forecastShipping", "late", false);
        TheCase.of("late-order", Map.of()).ended("Event_OnTime");
        assertThat(steps.calls("sendLateNotice")).isZero();
    }

    private TheCase late() {
        steps.answers("forecastShipping", "late", true);
        return TheCase.of("late-order", Map.of()).waitsAt("Activity_NameDelay");
    }
}
