package org.redress.complaint;

import org.redress.common.CaseNumber;
import org.redress.common.Channel;

/** What the customer said, and what triage made of it; subject and text are erasable. */
public record Complaint(
        CaseNumber number,
        Channel channel,
        String subject,
        String body,
        RemedySought remedySought,
        CaseType caseType,
        Boolean orderKnown,
        CaseNumber duplicateOf,
        CaseNumber mergedInto) {}
