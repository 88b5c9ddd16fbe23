package org.redress.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.Tier;

/**
 * What staff see of a customer.
 *
 * @param person the customer who stands for the person; another id than {@code id} when this one was merged
 * @param customers all customers who are this person
 * @param onDuty whose case it would be now; null when it is the group's
 * @param cases numbers of the person's cases, newest first, at most 50
 */
public record CustomerCard(
        UUID id,
        UUID person,
        List<UUID> customers,
        String name,
        String language,
        Tier tier,
        String agent,
        String deputy,
        String onDuty,
        Instant createdAt,
        List<Contact> contacts,
        List<String> cases) {
    /** One address as it was given. */
    public record Contact(ContactPoint.Kind kind, String address) {}
}
