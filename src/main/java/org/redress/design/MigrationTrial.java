package org.redress.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.design.RunningInstances.Standing;
import org.redress.engine.Cases;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries with the engine itself who could go on in another set: one instance for each place where instances stand is
 * moved and put back, with the set deployed only until the end of the trial.
 */
@Component
class MigrationTrial {
    /** More different places than this are not tried. */
    private static final int MOST_PLACES = 400;

    /** Instances of one definition that stand at the same elements fare alike. */
    record Place(String definitionId, String elements) {
        static Place of(Standing standing) {
            return new Place(standing.definitionId(), standing.elements());
        }
    }

    /** What keeps who stands there, null for who can move; {@code begins} are deadlines that the move would open. */
    record Verdict(Obstacle obstacle, Set<String> begins) {}

    private final Deployments deployments;
    private final RunningInstances instances;
    private final MigrationPlans plans;
    private final InstanceMoves moves;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final TransactionTemplate part;

    MigrationTrial(
            Deployments deployments,
            RunningInstances instances,
            MigrationPlans plans,
            InstanceMoves moves,
            Cases cases,
            PlatformTransactionManager transactions) {
        this.deployments = deployments;
        this.instances = instances;
        this.plans = plans;
        this.moves = moves;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** How who stands where would fare; missing for places that were not tried. */
    Map<Place, Verdict> of(List<Standing> standing, Map<String, byte[]> set, String deployment) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var target = deployment != null
                    ? deployment
                    : deployments.deploy("trial", set).id();
            var found = new LinkedHashMap<Place, Verdict>();
            for (Standing one : standing)
                if (found.size() < MOST_PLACES && !found.containsKey(Place.of(one)))
                    tried(one, target).ifPresent(verdict -> found.put(Place.of(one), verdict));
            return found;
        });
    }

    // Every savepoint gives the case back at once, so that nobody waits for the whole trial.
    private Optional<Verdict> tried(Standing one, String deployment) {
        return part.execute(status -> {
            status.setRollbackOnly();
            if (!cases.lockFree(one.caseNumber())) return Optional.<Verdict>empty();
            return Optional.of(verdict(one, deployment));
        });
    }

    private Verdict verdict(Standing one, String deployment) {
        var to = plans.counterpart(one.definitionId(), deployment);
        if (to.isEmpty()) return new Verdict(new Obstacle(Obstacle.Why.PROCESS_GONE, ""), Set.of());
        // Asked of the database: what was opened under a savepoint must not be remembered after it.
        var before = instances.deadlines(one.caseNumber());
        try {
            moves.move(new InstanceMove(one.id(), one.definitionId(), to.get()));
        } catch (CannotMove kept) {
            return new Verdict(kept.obstacle(), Set.of());
        }
        return new Verdict(
                null,
                instances.deadlines(one.caseNumber()).stream()
                        .filter(row -> !before.contains(row))
                        .map(RunningInstances.OpenDeadline::kind)
                        .collect(Collectors.toSet()));
    }
}
