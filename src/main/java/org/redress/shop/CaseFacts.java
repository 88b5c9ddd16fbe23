package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a case's order when its facts are collected. Holds no name, address or text of a customer.
 *
 * @param order null when the shop does not know the order
 * @param late true when the goods came, or still have not come, after the promised time
 * @param earlierCases other cases of the same customer or order, newest first, at most 50
 * @param earlierActs what was already asked of the shop for those cases and this one
 */
public record CaseFacts(
        Instant takenAt,
        Order order,
        boolean late,
        List<Parcel> parcels,
        List<EarlierCase> earlierCases,
        List<EarlierAct> earlierActs) {

    /** Another case of the same customer or order. */
    public record EarlierCase(String number, String stage, String outcome, String orderId, Instant receivedAt) {}

    /** An act already asked of the shop. */
    public record EarlierAct(
            UUID actionId, String caseNumber, String topic, Action.State state, Long amountMinor, String currency) {}
}
