package org.redress.verification;

/** Who caused what went wrong, as the verification found it (seed 001, part 4.1: determine responsibility). */
public enum Responsibility {
    SHOP,
    CARRIER,
    SUPPLIER,
    CUSTOMER,
    PLATFORM,
    NOBODY
}
