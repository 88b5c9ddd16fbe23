package org.redress.design;

import java.util.UUID;
import org.redress.common.Person;
import org.springframework.stereotype.Component;

/** Puts a draft in force: the one place where a draft becomes a set. */
@Component
public class DraftDeployment {
    private static final String SOURCE = "designer";

    private final DraftDesk drafts;
    private final DeploymentDesk desk;

    DraftDeployment(DraftDesk drafts, DeploymentDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /**
     * Deploys the newest version of each of its files with all others as they stand.
     *
     * @throws ModelRefused with every finding; the draft stays as it is then
     */
    public DeploymentOutcome deploy(Person who, UUID id, String reason, boolean anyway) {
        var files = drafts.toDeploy(id, anyway);
        var outcome = desk.upload(who, new Origin(drafts.find(id).title(), SOURCE, reason), files);
        // A break in between leaves a draft that can be deployed once more, which changes nothing.
        drafts.deployed(id, outcome.id());
        return outcome;
    }
}
