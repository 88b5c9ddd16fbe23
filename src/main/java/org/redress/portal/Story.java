package org.redress.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.Money;

/**
 * A case as its customer reads it. It is put together from what was said to them and what they did, never from what
 * was written for colleagues.
 *
 * @param situation where the case stands: the name of its words
 * @param hearBy until when they hear from us; null when nothing is promised
 * @param late whether we should have been done by now
 * @param paused whether our time stands still until they answer
 */
record Story(
        String number,
        String kind,
        String subject,
        String text,
        String orderId,
        Instant receivedAt,
        Instant closedAt,
        String situation,
        Instant hearBy,
        boolean late,
        boolean paused,
        Asked asked,
        Proposal proposal,
        List<Said> conversation,
        List<Way> way,
        List<File> files) {
    /** One text of the conversation; {@code ours} is false for the customer's own words. */
    record Said(UUID id, boolean ours, Instant at, String subject, String text, boolean question) {}

    /** What we propose, until when the customer may say so, and why. */
    record Proposal(String remedy, Money amount, String reasons, Instant until) {}

    /**
     * One step of what was agreed on.
     *
     * @param at when it was done, where that is known
     * @param by until when it is promised, while it lies ahead; or null
     * @param amount the money it moves, or null
     */
    record Way(String step, Instant at, boolean done, Instant by, String detail, Money amount) {
        static Way of(String step, Instant at, boolean done) {
            return new Way(step, at, done, null, null, null);
        }
    }

    /** A file of the customer. */
    record File(UUID id, String name, int bytes, Instant at) {}

    /** The letter with the open question. */
    public Said question() {
        return conversation.stream()
                .filter(said -> said.id().equals(asked.question()))
                .findFirst()
                .orElse(null);
    }

    /** What was said to the customer since a page was shown to them. */
    List<Said> since(Instant shown) {
        return conversation.stream()
                .filter(said -> said.ours() && said.at().isAfter(shown))
                .toList();
    }
}
