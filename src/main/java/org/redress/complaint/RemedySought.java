package org.redress.complaint;

/** What the customer asks for (ISO 10002, receipt: the remedy sought). */
public enum RemedySought {
    REFUND,
    EXCHANGE,
    RESEND,
    REPAIR,
    COMPENSATION,
    APOLOGY,
    OTHER
}
