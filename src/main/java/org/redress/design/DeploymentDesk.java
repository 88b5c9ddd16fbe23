package org.redress.design;

import java.util.List;
import java.util.Map;
import org.redress.common.Person;
import org.springframework.stereotype.Component;

/**
 * Takes models from designers. What they send is completed with the current version of everything else, checked, and
 * deployed as one set; every try is recorded, accepted or refused. Where a promise, an obligation, an approval or
 * a limit would get weaker, the files wait as a change for a signed reason and a second person instead.
 */
@Component
public class DeploymentDesk {
    private final SetDeployment sets;
    private final Changes changes;

    DeploymentDesk(SetDeployment sets, Changes changes) {
        this.sets = sets;
        this.changes = changes;
    }

    /** What would be found in the files, with all others as they stand; nothing is changed or recorded. */
    public List<Finding> findings(Map<String, byte[]> files) {
        return sets.findings(new Upload(files));
    }

    /** Deploys the files with whatever is lost by it: the act of whoever does so is their signature, and on record. */
    DeploymentOutcome signed(Person who, Origin origin, Map<String, byte[]> files) {
        return sets.deploy(who, origin, new Upload(files), losses -> {});
    }

    /**
     * Deploys the files, named by file name or relative path, with all others as they stand.
     *
     * @throws ModelRefused with every finding; nothing is changed then
     * @throws KeptAsChange when something would be lost; nothing is deployed then
     */
    public DeploymentOutcome upload(Person who, Origin origin, Map<String, byte[]> files) {
        Upload upload = new Upload(files);
        try {
            return sets.deploy(who, origin, upload, losses -> LossUnsigned.require(losses, List.of()));
        } catch (LossUnsigned lost) {
            var kept = changes.propose(who, new Changes.Proposal(files, origin, null, null));
            throw new KeptAsChange(kept.id(), lost);
        }
    }
}
