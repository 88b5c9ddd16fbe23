package org.redress.design;

import java.util.List;
import java.util.UUID;
import org.redress.common.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a draft in force: the one place where a draft becomes a set. Whether somebody else was faster is looked up in the
 * turn of the deployment itself, so that of two who deploy at once one is told.
 */
@Component
public class DraftDeployment {
    private static final String SOURCE = "designer";

    private final DraftDesk drafts;
    private final SetDeployment sets;
    private final Changes changes;
    private final TransactionTemplate transaction;

    DraftDeployment(DraftDesk drafts, SetDeployment sets, Changes changes, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.sets = sets;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Deploys the newest version of each of its files with all others as they stand.
     *
     * @throws ModelRefused with every finding; the draft stays as it is then
     * @throws KeptAsChange when something would be lost: the draft waits as a change, and always as the same
     */
    public DeploymentOutcome deploy(Person who, UUID id, String reason, boolean anyway) {
        var origin = new Origin(drafts.find(id).title(), SOURCE, reason);
        try {
            return transaction.execute(status -> inForce(who, id, origin, anyway));
        } catch (LossUnsigned lost) {
            throw transaction.execute(status -> kept(who, id, origin, anyway, lost));
        }
    }

    private DeploymentOutcome inForce(Person who, UUID id, Origin origin, boolean anyway) {
        sets.await();
        drafts.waiting(id).ifPresent(change -> {
            throw new KeptAsChange(change.id(), new LossUnsigned(changes.losses(change)));
        });
        var files = drafts.toDeploy(id, anyway);
        var outcome = sets.deploy(who, origin, new Upload(files), losses -> LossUnsigned.require(losses, List.of()));
        drafts.deployed(id, outcome.id());
        return outcome;
    }

    /**
     * Lets the draft wait as a change instead, so that a second person sees who is affected before it takes effect. A
     * draft that waits already stays the change it is.
     */
    public Change propose(Person who, UUID id, String reason, boolean anyway) {
        var origin = new Origin(drafts.find(id).title(), SOURCE, reason);
        return transaction.execute(status -> waiting(who, id, origin, anyway));
    }

    private KeptAsChange kept(Person who, UUID id, Origin origin, boolean anyway, LossUnsigned lost) {
        return new KeptAsChange(waiting(who, id, origin, anyway).id(), lost);
    }

    private Change waiting(Person who, UUID id, Origin origin, boolean anyway) {
        sets.await();
        var files = drafts.toDeploy(id, anyway);
        var change = drafts.waiting(id)
                .orElseGet(() -> changes.propose(who, new Changes.Proposal(files, origin, null, null)));
        drafts.kept(id, change.id());
        return change;
    }
}
