package org.redress.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.deadline.DeadlineMigration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves all that runs of a case, whose row the caller has locked: its process, what that called, its escalations. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseMoves {
    private final RunningInstances instances;
    private final MigrationPlans plans;
    private final InstanceMoves moves;
    private final SetContents contents;
    private final DeadlineMigration deadlines;
    private final AuditTrail audit;

    CaseMoves(
            RunningInstances instances,
            MigrationPlans plans,
            InstanceMoves moves,
            SetContents contents,
            DeadlineMigration deadlines,
            AuditTrail audit) {
        this.instances = instances;
        this.plans = plans;
        this.moves = moves;
        this.contents = contents;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /** Moves what differs in that set from what it runs on; answers what was moved, nothing when all may stay. */
    List<InstanceMove> move(CaseNumber number, String deployment, boolean reckon, Person who) {
        var moved = new ArrayList<InstanceMove>();
        for (RunningInstances.Instance instance : instances.ofCase(number)) {
            if (contents.same(instance.definitionId(), deployment)
                    || plans.isNewer(instance.definitionId(), deployment)) continue;
            var to = plans.counterpart(instance.definitionId(), deployment)
                    .orElseThrow(() -> new CannotMove(new Obstacle(Obstacle.Why.PROCESS_GONE, "")));
            moved.add(new InstanceMove(instance.id(), instance.definitionId(), to));
        }
        perform(number, moved, reckon, who, "CASE_MIGRATED");
        return moved;
    }

    /** Moves back what still runs on what it was moved to. */
    void back(CaseNumber number, List<InstanceMove> moved, boolean reckon, Person who) {
        var now = instances.ofCase(number);
        var back = moved.stream()
                .filter(move -> now.contains(new RunningInstances.Instance(move.instance(), move.to())))
                .map(InstanceMove::back)
                .toList();
        perform(number, back, reckon, who, "CASE_MIGRATED_BACK");
    }

    private void perform(CaseNumber number, List<InstanceMove> wanted, boolean reckon, Person who, String act) {
        if (wanted.isEmpty()) return;
        wanted.forEach(moves::move);
        for (InstanceMove move : wanted) deadlines.moved(number, move.from(), move.to(), reckon);
        deadlines.settle(
                number,
                act.endsWith("BACK") ? wanted.stream().map(InstanceMove::from).toList() : List.of());
        for (InstanceMove move : wanted)
            audit.record(
                    number,
                    who,
                    act,
                    Map.of("definition", move.from()),
                    Map.of("definition", move.to(), "instance", move.instance()));
    }
}
