package org.redress.complaint;

import org.redress.common.Person;
import org.redress.shop.PlatformTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes what a marketplace tells by callback just as {@link OutsideLetters} take it from staff, in the transaction that
 * stores the callback; a refusal leaves it waiting for a person.
 */
@Component
class PlatformCallbacks {
    private static final Person MARKETPLACE = Person.worker("marketplace");

    private final OutsideLetters letters;

    PlatformCallbacks(OutsideLetters letters) {
        this.letters = letters;
    }

    @EventListener
    void on(PlatformTold told) {
        switch (told.what()) {
            case STEPPED_IN ->
                letters.received(
                        told.caseNumber(), MARKETPLACE, OutsideLetters.Sender.PLATFORM, told.reference(), told.due());
            case RULED -> letters.ruled(told.caseNumber(), told.ruling().name());
            case DEADLINE_MOVED -> letters.moved(told.caseNumber(), MARKETPLACE, told.deadline(), told.due());
        }
    }
}
