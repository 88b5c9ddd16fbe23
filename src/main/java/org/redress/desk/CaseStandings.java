package org.redress.desk;

import org.redress.common.CaseNumber;
import org.redress.customer.LegalHolds;
import org.redress.engine.Cases;
import org.redress.engine.OpenTasks;
import org.redress.verification.BlockReads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands about a case beside its process. */
@Component
@Transactional(readOnly = true)
class CaseStandings {
    private static final String ABUSE = "abuse";

    private final Cases cases;
    private final OpenTasks tasks;
    private final BlockReads blocks;
    private final LegalHolds holds;

    CaseStandings(Cases cases, OpenTasks tasks, BlockReads blocks, LegalHolds holds) {
        this.cases = cases;
        this.tasks = tasks;
        this.blocks = blocks;
        this.holds = holds;
    }

    public CaseStanding of(CaseNumber number) {
        return new CaseStanding(
                cases.awaited(number),
                tasks.ofCase(number.value()).stream().anyMatch(task -> ABUSE.equals(task.processId())),
                blocks.find(number).orElse(null),
                holds.standing(number).orElse(null));
    }
}
