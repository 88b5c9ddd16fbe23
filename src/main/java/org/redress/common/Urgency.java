package org.redress.common;

/** How soon a person must answer: account, order, danger or money at risk; product or after-sales; suggestion. */
public enum Urgency {
    URGENT,
    GENERAL,
    LOW
}
