package org.redress.rehearsal;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.deadline.DueStep;

/** Steps of late orders, as far as a process learns from them. */
final class LateOrderEffects {
    private static final double STILL_LATE = 0.85;
    private static final double LEFT_MEANWHILE = 0.1;
    private static final Duration REASON = Duration.ofHours(2);

    private final Play play;

    LateOrderEffects(Play play) {
        this.play = play;
    }

    Map<String, Effect> all() {
        return Map.of(
                "forecastShipping", this::forecastShipping,
                "sendLateNotice", this::sendLateNotice,
                "recordLateOrderEnd", (theCase, flow) -> play.figures().ended(ComplaintEffects.outcome(flow)));
    }

    private void forecastShipping(PlayedCase theCase, DelegateExecution flow) {
        boolean late = play.chance().draw(theCase.number(), "late") < STILL_LATE;
        flow.setVariable("late", late);
        var by = play.agenda().now().plus(REASON);
        if (late) play.deadlines().openUntil(theCase, "late-notice", DueStep.situation(flow), by);
    }

    private void sendLateNotice(PlayedCase theCase, DelegateExecution flow) {
        flow.setVariable("noticeSent", play.chance().draw(theCase.number(), "left") >= LEFT_MEANWHILE);
    }
}
