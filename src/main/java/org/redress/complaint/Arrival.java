package org.redress.complaint;

import org.redress.common.Channel;
import org.redress.complaint.NewComplaint.NewCustomer;

/**
 * What every case that comes in has, whatever its kind: who, by which channel, about which order, in which words.
 *
 * @param letter first letter of its number, such as C or R
 * @param body the request as it came, by which a repetition is known
 */
public record Arrival(
        String letter,
        String kind,
        String processId,
        Channel channel,
        NewCustomer customer,
        String orderId,
        String subject,
        String text,
        RemedySought remedySought,
        Object body) {
    /** The order's number without blanks around it; null when none was given. */
    public String order() {
        return orderId == null || orderId.isBlank() ? null : orderId.strip();
    }
}
