package org.redress.common;

/** Groups of customers by value and frequency (seed 001, part 5.1). */
public enum Tier {
    HIGH_VALUE,
    POTENTIAL,
    ORDINARY,
    LAPSED
}
