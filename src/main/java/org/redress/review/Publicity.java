package org.redress.review;

/** How many people read a review, or will. */
enum Publicity {
    LOW,
    MEDIUM,
    HIGH,
    CRISIS
}
