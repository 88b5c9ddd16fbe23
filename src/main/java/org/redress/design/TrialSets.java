package org.redress.design;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;

/** The whole set that a draft or a change would make, judged as a deployment of it would be, and what is in force. */
@Component
public class TrialSets {
    private static final String SOURCE = "rehearsal";

    /**
     * Two sets by relative path.
     *
     * @param changed files that are not the same in both
     */
    public record Trial(String title, Map<String, byte[]> inForce, Map<String, byte[]> draft, List<String> changed) {}

    private final DraftDesk drafts;
    private final Changes changes;
    private final ProposedChanges rows;
    private final Deployments deployments;
    private final SetDeployment sets;

    TrialSets(DraftDesk drafts, Changes changes, ProposedChanges rows, Deployments deployments, SetDeployment sets) {
        this.drafts = drafts;
        this.changes = changes;
        this.rows = rows;
        this.deployments = deployments;
        this.sets = sets;
    }

    /**
     * The newest version of each file of a draft with all others as they stand.
     *
     * @throws ModelRefused with every finding
     */
    public Trial ofDraft(Person who, UUID id) {
        var files = new TreeMap<String, byte[]>();
        var title = drafts.find(id).title();
        drafts.files(id).forEach(file -> files.put(file.path(), file.content().getBytes(StandardCharsets.UTF_8)));
        return tried(who, title, files);
    }

    /** The same for the files of a change. */
    public Trial ofChange(Person who, UUID id) {
        var files = new TreeMap<String, byte[]>();
        var reason = changes.find(id).reason();
        rows.files(id).forEach(file -> files.put(file.path(), file.bytes()));
        return tried(who, reason, files);
    }

    private Trial tried(Person who, String title, Map<String, byte[]> files) {
        if (files.isEmpty()) throw new Refusal("draft-empty", 422, null);
        var current = deployments.current();
        var upload = new Upload(files);
        var whole = sets.tried(who, new Origin(title, SOURCE, title), upload, current);
        return new Trial(title, current, whole, upload.changedFrom(current));
    }
}
