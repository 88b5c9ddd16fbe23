package org.redress.complaint;

import java.time.Instant;
import org.redress.common.Channel;
import org.redress.complaint.NewComplaint.NewCustomer;
import org.redress.customer.Introduction;

/**
 * What every case that comes in has, whatever its kind: who, by which channel, about which order, in which words.
 *
 * @param letter first letter of its number, such as C or R
 * @param told whether the customer told us; a review was found, and its words are kept with it
 * @param customer null when nobody knows yet who it is
 * @param subject null when there is none
 * @param receivedAt when it reached us, if somebody takes it in later; else null
 * @param body the request as it came, by which a repetition is known
 */
public record Arrival(
        String letter,
        String kind,
        String processId,
        boolean told,
        Channel channel,
        NewCustomer customer,
        String orderId,
        String subject,
        String text,
        RemedySought remedySought,
        Instant receivedAt,
        Object body) {
    private static final Introduction NOBODY = new Introduction(null, null, null, null, null);

    /** The order's number without blanks around it; null when none was given. */
    public String order() {
        return orderId == null || orderId.isBlank() ? null : orderId.strip();
    }

    Introduction introduction() {
        return customer == null ? NOBODY : customer.introduction();
    }

    /** Everything that may be searched for. */
    String words() {
        return subject == null ? text : subject + "\n" + text;
    }
}
