package org.redress.portal;

import java.util.UUID;

/**
 * What the case waits for from its customer, and what they may do besides.
 *
 * @param question the letter that asks, or null
 * @param offer the remedy they may accept or reject, or null
 * @param partial the part of the refund they may accept or reject, by when it was offered; or null
 * @param survey the survey, or null
 */
record Asked(
        UUID question,
        UUID offer,
        boolean partial,
        UUID survey,
        boolean parcel,
        boolean otherWish,
        boolean withdrawal,
        boolean message,
        boolean reopening) {
    /** Whether anything is the customer's turn. */
    public boolean anything() {
        return question != null || proposal() || survey != null || parcel || otherWish;
    }

    /** Whether there is a proposal to accept or reject. */
    public boolean proposal() {
        return offer != null || partial;
    }
}
