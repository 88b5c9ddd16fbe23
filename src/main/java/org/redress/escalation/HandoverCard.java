package org.redress.escalation;

import java.time.Instant;
import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.common.Money;

/**
 * What whoever claims needs to know at a glance: what was tried, what is left, how much money is allowed, and which
 * obligation comes next. Ids and names of work only, nothing a customer wrote.
 */
record HandoverCard(List<Act> tried, List<Work> left, Money allowed, Obligation nextObligation) {
    /** Something people did for the case; newest first. */
    record Act(CaseNumber caseNumber, String act, String by, Instant at) {}

    /** A task that still waits. */
    record Work(CaseNumber caseNumber, String taskId, String activity, String group, String assignee, Instant due) {}

    /** A duty by law or platform that still runs. */
    record Obligation(CaseNumber caseNumber, String kind, Instant due) {}

    /** Money allowed for a case by an earlier decision. */
    record Grant(CaseNumber caseNumber, long minor, String currency) {}
}
