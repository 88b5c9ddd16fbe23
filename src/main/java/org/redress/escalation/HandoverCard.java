package org.redress.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.redress.common.CaseNumber;

/**
 * What whoever claims needs to know at a glance: what was tried, what is left, how much money is allowed, and which
 * obligation comes next. Ids and names of work only, nothing a customer wrote.
 */
public record HandoverCard(List<Act> tried, List<Work> left, Allowed allowed, Obligation nextObligation) {
    /** Something people did for the case; newest first. */
    public record Act(@JsonIgnore CaseNumber caseNumber, String act, String by, Instant at) {}

    /** A task that still waits. */
    public record Work(
            @JsonIgnore CaseNumber caseNumber,
            String taskId,
            String activity,
            String group,
            String assignee,
            Instant due) {}

    /** A duty by law or platform that still runs. */
    public record Obligation(@JsonIgnore CaseNumber caseNumber, String kind, Instant due) {}

    /**
     * Money in minor units: what was granted to the case already, and up to which amount a supervisor and a manager may
     * go; null where nothing is known. Rows without an amount of their own reach up to what was paid and are left out.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Allowed(
            @JsonIgnore CaseNumber caseNumber,
            Long grantedMinor,
            String currency,
            Long supervisorMinor,
            Long managerMinor) {}
}
