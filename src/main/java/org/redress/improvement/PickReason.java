package org.redress.improvement;

/** Why a case is in a sample; the first that applies. */
enum PickReason {
    OBLIGATION_BREACHED,
    REMEDY_ABOVE_LIMIT,
    TONE_OVERRIDDEN,
    LONG_PAUSE,
    RANDOM,
    PER_AGENT
}
