package org.redress.message;

import java.util.Map;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineWarned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds the customer while it is their turn, when the policy of the wait says so ({@code deadlines.dmn}). */
@Component
class WaitReminders {

    private static final Logger LOG = LoggerFactory.getLogger(WaitReminders.class);
    private static final Map<String, String> TEMPLATES = Map.of(
            "customer-silence", "question-reminder",
            "no-objection", "decision-reminder",
            "survey", "survey-reminder",
            "return-shipping", "return-accepted-reminder");

    private final Correspondence correspondence;

    WaitReminders(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @EventListener
    void on(DeadlineWarned warned) {
        Deadline wait = warned.deadline();
        String template = TEMPLATES.get(wait.kind());
        if (template != null
                && correspondence.remind(wait.caseNumber(), template).isEmpty()) {
            LOG.warn("Case {} waits ({}) without a letter to remind of", wait.caseNumber(), wait.kind());
        }
    }
}
