package org.redress.customer;

import java.util.List;
import java.util.UUID;

/** Another customer who may be the same person, and why: the more reasons, the likelier. */
public record MergeProposal(UUID customerId, String name, List<Reason> reasons) {
    /** What two customers share. */
    public enum Reason {
        SAME_PHONE,
        SAME_EMAIL,
        SAME_PLATFORM,
        SAME_ORDER,
        SAME_BUYER,
        SAME_NAME
    }
}
