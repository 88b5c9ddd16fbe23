package org.redress.message;

import java.util.UUID;

/**
 * Who gets a letter.
 *
 * @param name as it stands in the greeting; null or empty greets without a name
 * @param address mail address; null if none is known: the letter is kept for the case's pages
 * @param contactPoint the contact point the address was taken from; null for staff
 */
public record Recipient(String name, String address, UUID contactPoint) {

    /** A member of staff or a group's mailbox. */
    public static Recipient staff(String address) {
        return new Recipient(null, address, null);
    }
}
