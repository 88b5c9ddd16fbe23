package org.redress.returns;

/** Goods that need not be taken back without a fault (Consumer Law of China art. 25). */
public enum ExceptionClass {
    NONE,
    MADE_TO_ORDER,
    PERISHABLE,
    UNSEALED_DIGITAL,
    PERIODICAL,
    CONFIRMED_AT_PURCHASE
}
