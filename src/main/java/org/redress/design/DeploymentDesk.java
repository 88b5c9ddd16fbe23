package org.redress.design;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes models from designers. What they send is completed with the current version of everything else, checked, and
 * deployed as one set; every try is recorded, accepted or refused.
 */
@Component
public class DeploymentDesk {
    private final DeploymentGate gate;
    private final Deployments deployments;
    private final DeployedDefinitions definitions;
    private final DeploymentTurns turns;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DeploymentDesk(
            DeploymentGate gate,
            Deployments deployments,
            DeployedDefinitions definitions,
            DeploymentTurns turns,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.deployments = deployments;
        this.definitions = definitions;
        this.turns = turns;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Deploys the files, named by file name or relative path, with all others as they stand.
     *
     * @throws ModelRefused with every finding; nothing is changed then
     */
    public DeploymentOutcome upload(Person who, String name, String source, Map<String, byte[]> files) {
        Upload upload = new Upload(files);
        String origin = origin(source);
        try {
            return transaction.execute(status -> accept(who, name, origin, upload));
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

    // The source "redress" marks the shipped set, which a newer release may replace; a designer's never is.
    private static String origin(String source) {
        boolean unfit = source == null || source.isBlank() || source.equalsIgnoreCase("redress");
        return unfit ? "designer" : Upload.shortened(source);
    }

    private DeploymentOutcome accept(Person who, String name, String source, Upload upload) {
        turns.await();
        Map<String, byte[]> current = deployments.current();
        Map<String, byte[]> whole = upload.completedBy(current);
        gate.check(whole);
        var set = deployments.deploy(source, whole);
        Map<String, Object> entry = entry(source, upload);
        entry.put("deployment", set.id());
        entry.put("fresh", set.fresh());
        audit.recordSystem(who, "MODELS_DEPLOYED", entry);
        return definitions.outcome(set, name, upload.changedFrom(current));
    }

    private void record(Person who, String source, Upload upload, List<Finding> findings) {
        Map<String, Object> entry = entry(source, upload);
        entry.put("findings", findings.size());
        entry.put(
                "rules",
                String.join(" ", findings.stream().map(Finding::rule).distinct().toList()));
        transaction.executeWithoutResult(status -> audit.recordSystem(who, "MODELS_REFUSED", entry));
    }

    private static Map<String, Object> entry(String source, Upload upload) {
        Map<String, Object> entry = new TreeMap<>(upload.digests());
        entry.put("source", source);
        return entry;
    }
}
