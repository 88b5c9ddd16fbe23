package org.redress.complaint;

import org.redress.deadline.DeadlineClock;
import org.redress.message.LetterDelivered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The promise to acknowledge is kept when the letter has left the house, or is kept because no mail server is set. */
@Component
class AcknowledgementMet {
    private final DeadlineClock deadlines;

    AcknowledgementMet(DeadlineClock deadlines) {
        this.deadlines = deadlines;
    }

    @EventListener
    void on(LetterDelivered letter) {
        if (letter.template() != null && letter.template().endsWith("acknowledgement"))
            deadlines.meet(letter.caseNumber(), "acknowledgement");
    }
}
