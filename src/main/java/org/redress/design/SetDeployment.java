package org.redress.design;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.deadline.Loss;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks files together with all others as they stand and deploys them as one set. Every try is recorded, accepted or
 * refused. Whoever deploys hears first what is lost by it.
 */
@Component
class SetDeployment {
    private final DeploymentGate gate;
    private final Deployments deployments;
    private final DeployedDefinitions definitions;
    private final DeploymentTurns turns;
    private final DeployedSets sets;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    SetDeployment(
            DeploymentGate gate,
            Deployments deployments,
            DeployedDefinitions definitions,
            DeploymentTurns turns,
            DeployedSets sets,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.deployments = deployments;
        this.definitions = definitions;
        this.turns = turns;
        this.sets = sets;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Deploys the files, in the caller's transaction if there is one.
     *
     * @param lost hears what would be lost, also when that is nothing; where it throws, nothing is changed
     * @throws ModelRefused with every finding; nothing is changed then
     */
    DeploymentOutcome deploy(Person who, Origin origin, Upload upload, Consumer<List<Loss>> lost) {
        return judged(
                who,
                origin,
                upload,
                () -> transaction.execute(status -> {
                    turns.await();
                    Map<String, byte[]> current = deployments.current();
                    Map<String, byte[]> whole = checked(upload, current);
                    var losses = SetLosses.between(current, whole);
                    lost.accept(losses);
                    return accepted(who, origin, upload, current, new Judged(whole, losses));
                }));
    }

    /** What would be found in the files, with all others as they stand; nothing is changed or recorded. */
    List<Finding> findings(Upload upload) {
        return gate.findings(upload.completedBy(deployments.current()));
    }

    /** Waits until nobody else deploys; what is in force stays the same until the end of the transaction. */
    void await() {
        turns.await();
    }

    /** The whole set that the files would make with what is in force now; refused like a deployment of them. */
    Map<String, byte[]> tried(Person who, Origin origin, Upload upload, Map<String, byte[]> current) {
        return judged(who, origin, upload, () -> checked(upload, current));
    }

    private Map<String, byte[]> checked(Upload upload, Map<String, byte[]> current) {
        Map<String, byte[]> whole = upload.completedBy(current);
        gate.check(whole);
        return whole;
    }

    /** A whole set that passed the check, and what is lost by it. */
    private record Judged(Map<String, byte[]> whole, List<Loss> losses) {}

    private DeploymentOutcome accepted(
            Person who, Origin origin, Upload upload, Map<String, byte[]> current, Judged wanted) {
        var set = deployments.deploy(origin.shownSource(), wanted.whole());
        List<String> changed = upload.changedFrom(current);
        if (set.fresh()) sets.insert(deployed(who, set, origin, changed));
        Map<String, Object> entry = entry(origin, upload);
        entry.put("deployment", set.id());
        entry.put("fresh", set.fresh());
        if (!wanted.losses().isEmpty()) entry.put("losses", LossUnsigned.named(wanted.losses()));
        audit.recordSystem(who, "MODELS_DEPLOYED", entry);
        return definitions.outcome(set, origin.name(), changed);
    }

    private static DeployedSet deployed(Person who, Deployments.DeployedSet set, Origin origin, List<String> changed) {
        return new DeployedSet(
                set.id(), who.id(), set.at(), set.source(), origin.shownReason(), changed.toArray(String[]::new));
    }

    private <T> T judged(Person who, Origin origin, Upload upload, Supplier<T> deploying) {
        try {
            return deploying.get();
        } catch (ModelRefused refused) {
            record(who, origin, upload, refused.findings());
            throw refused;
        } catch (AuthorizationException | OptimisticLockingException notAboutTheModel) {
            throw notAboutTheModel;
        } catch (ProcessEngineException unparsable) {
            List<Finding> findings = EngineRefusal.findings(unparsable);
            record(who, origin, upload, findings);
            throw new ModelRefused(findings);
        }
    }

    // A transaction of its own: the one around it is lost with the refusal.
    private void record(Person who, Origin origin, Upload upload, List<Finding> findings) {
        Map<String, Object> entry = entry(origin, upload);
        entry.put("findings", findings.size());
        entry.put(
                "rules",
                String.join(" ", findings.stream().map(Finding::rule).distinct().toList()));
        apart.executeWithoutResult(status -> audit.recordSystem(who, "MODELS_REFUSED", entry));
    }

    private static Map<String, Object> entry(Origin origin, Upload upload) {
        Map<String, Object> entry = new TreeMap<>(upload.digests());
        entry.put("source", origin.shownSource());
        return entry;
    }
}
