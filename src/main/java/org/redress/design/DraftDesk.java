package org.redress.design;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what designers work on: each save is a version, and nothing that was saved is lost. */
@Component
@Transactional
public class DraftDesk {
    private static final int SHOWN = 100;

    /** What somebody saves: the version they saw (0: none), and the set they started from (empty for a new file). */
    public record Save(String path, String content, int version, String base) {}

    private final DesignDrafts drafts;
    private final ProposedChanges changes;
    private final Deployments deployments;
    private final Clock clock;

    DraftDesk(DesignDrafts drafts, ProposedChanges changes, Deployments deployments, Clock clock) {
        this.drafts = drafts;
        this.changes = changes;
        this.deployments = deployments;
        this.clock = clock;
    }

    /** Those that are neither deployed nor put away, newest first. */
    public List<Draft> open() {
        return drafts.open(SHOWN);
    }

    /** @throws Refusal if there is none */
    public Draft find(UUID id) {
        return drafts.find(id).orElseThrow(DraftDesk::unknown);
    }

    public List<DraftFile> files(UUID id) {
        return drafts.files(id);
    }

    /** The last versions of a file of the draft, newest first. */
    public List<DraftVersion> versions(UUID id, String path) {
        return drafts.versions(id, path, SHOWN);
    }

    /** A file as it was saved last; empty if the draft does not have it. */
    public Optional<DraftFile> newest(UUID id, String path) {
        return drafts.file(id, path, drafts.newest(id, path));
    }

    /** @throws Refusal if there is no such version */
    public DraftFile file(UUID id, String path, int version) {
        return drafts.file(id, path, version).orElseThrow(() -> new Refusal("unknown-design", 404, null, path));
    }

    /** Opens a draft without files. */
    public Draft open(Person who, String title) {
        var draft = new Draft(Ids.next(), title.strip(), who.id(), clock.instant(), null, null, false, null);
        drafts.insert(draft);
        return draft;
    }

    /**
     * The change that the draft waits as; one that was refused, taken back, failed or is in force binds it no more.
     */
    public Optional<Change> waiting(UUID id) {
        return Optional.ofNullable(find(id).change()).flatMap(changes::find).filter(Change::waits);
    }

    /** Saves another version of a file; what a second person reads as a change stays as it is. */
    public DraftFile save(Person who, UUID id, Save wanted) {
        requireOpen(id);
        if (waiting(id).isPresent()) throw new Refusal("draft-kept", 409, null);
        Findings findings = new Findings();
        FileRules.check(Map.of(wanted.path(), wanted.content().getBytes(StandardCharsets.UTF_8)), findings);
        if (!findings.isEmpty()) throw new ModelRefused(findings.list());
        int newest = drafts.newest(id, wanted.path());
        if (newest != wanted.version()) throw stale(id, wanted.path(), newest);
        var saved = new DraftFile(
                id, wanted.path(), newest + 1, wanted.content(), wanted.base(), who.id(), clock.instant());
        drafts.append(saved);
        return saved;
    }

    private Refusal stale(UUID id, String path, int newest) {
        var saved = drafts.file(id, path, newest);
        var by = saved.map(DraftFile::savedBy).orElse(null);
        return new Refusal(
                "draft-stale",
                409,
                "/version",
                newest,
                by,
                saved.map(DraftFile::savedAt).orElse(null));
    }

    /** Takes a draft off the list, or back onto it; its files stay. */
    public void putAway(UUID id, boolean away) {
        if (drafts.lock(id).orElseThrow(DraftDesk::unknown).deployment() != null) throw closed();
        drafts.putAway(id, away);
    }

    /**
     * The files of an open draft, to be deployed.
     *
     * @throws Refusal if one of them was deployed by somebody else meanwhile and {@code anyway} does not say to go on
     */
    public Map<String, byte[]> toDeploy(UUID id, boolean anyway) {
        requireOpen(id);
        var files = new TreeMap<String, byte[]>();
        for (DraftFile file : drafts.files(id)) {
            if (!anyway && isOvertaken(file)) throw new Refusal("draft-overtaken", 409, "/anyway", file.path());
            files.put(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
        }
        if (files.isEmpty()) throw new Refusal("draft-empty", 422, null);
        return files;
    }

    private boolean isOvertaken(DraftFile file) {
        byte[] now = deployments.current().get(file.path());
        byte[] then = file.base().isEmpty() ? null : deployments.of(file.base()).get(file.path());
        return !Arrays.equals(now, then);
    }

    /** The draft became a set. */
    void deployed(UUID id, String deployment) {
        drafts.deployed(id, deployment);
    }

    /** The draft waits as a change. */
    void kept(UUID id, UUID change) {
        drafts.kept(id, change);
    }

    private void requireOpen(UUID id) {
        var draft = drafts.lock(id).orElseThrow(DraftDesk::unknown);
        if (draft.deployment() != null || draft.putAway()) throw closed();
    }

    private static Refusal unknown() {
        return new Refusal("unknown-draft", 404, null);
    }

    private static Refusal closed() {
        return new Refusal("draft-closed", 409, null);
    }
}
