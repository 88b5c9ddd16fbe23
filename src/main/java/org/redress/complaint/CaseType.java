package org.redress.complaint;

/** What a complaint is about; outputs of the triage table. */
public enum CaseType {
    LOGISTICS,
    QUALITY,
    WRONG_OR_MISSING,
    DISSATISFIED,
    ACCOUNT,
    SAFETY,
    SUGGESTION,
    INQUIRY
}
