package org.redress.common;

/** Where a case stands: the five stages of the seeds between receipt and closure. */
public enum Stage {
    RECEIVED,
    ACCEPT,
    VERIFY,
    RESOLVE,
    FOLLOW_UP,
    IMPROVE,
    CLOSED
}
