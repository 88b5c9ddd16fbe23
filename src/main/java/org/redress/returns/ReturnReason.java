package org.redress.returns;

import org.redress.complaint.CaseType;

/** Why goods are given back; all but a change of mind are faults, which the shop answers for (Consumer Law art. 24). */
public enum ReturnReason {
    CHANGED_MIND(CaseType.DISSATISFIED, 1),
    QUALITY(CaseType.QUALITY, 2),
    WRONG_ITEM(CaseType.WRONG_OR_MISSING, 2),
    MISSING_PART(CaseType.WRONG_OR_MISSING, 2),
    DAMAGED(CaseType.LOGISTICS, 2),
    NOT_AS_DESCRIBED(CaseType.QUALITY, 2);

    private final CaseType caseType;
    private final int severity;

    ReturnReason(CaseType caseType, int severity) {
        this.caseType = caseType;
        this.severity = severity;
    }

    CaseType caseType() {
        return caseType;
    }

    int severity() {
        return severity;
    }

    /** The reason that fits best where another case asks, which knows its type only. */
    static ReturnReason of(String caseType) {
        if (caseType == null) return NOT_AS_DESCRIBED;
        return switch (CaseType.valueOf(caseType)) {
            case QUALITY, SAFETY -> QUALITY;
            case WRONG_OR_MISSING -> WRONG_ITEM;
            case LOGISTICS -> DAMAGED;
            case DISSATISFIED, ACCOUNT, SUGGESTION, INQUIRY -> NOT_AS_DESCRIBED;
        };
    }
}
