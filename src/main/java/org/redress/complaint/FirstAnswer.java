package org.redress.complaint;

import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineClock;
import org.redress.message.OwnWords;
import org.springframework.stereotype.Component;

/** A person's answer to the customer, wherever it is written: the first one keeps the promise of a first response. */
@Component
class FirstAnswer {
    private static final String PROMISE = "first-response";

    private final CaseLetters letters;
    private final DeadlineClock deadlines;

    FirstAnswer(CaseLetters letters, DeadlineClock deadlines) {
        this.letters = letters;
        this.deadlines = deadlines;
    }

    /** Sends it in the caller's transaction, which holds the case's lock. */
    void send(CaseNumber number, OwnWords words, Person by) {
        letters.answer(number, words, by);
        deadlines.meet(number, PROMISE);
    }
}
