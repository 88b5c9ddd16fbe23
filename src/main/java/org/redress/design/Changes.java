package org.redress.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Page;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.common.Word;
import org.redress.deadline.Loss;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of diagrams, tables and forms, from the proposal to the decision of a second person. What they become in
 * force is done by {@link ChangeStarts}.
 */
@Component
public class Changes {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is proposed: files by file name or relative path, whence and why, and from when (null: as soon as it is
     * confirmed).
     *
     * @param signature why a promise may get longer or an obligation disappear; null where nothing is lost, or to be
     *     signed later
     */
    public record Proposal(Map<String, byte[]> files, Origin origin, String signature, Instant startsAt) {}

    private final ProposedChanges rows;
    private final Deployments deployments;
    private final SetDeployment sets;
    private final AuditTrail audit;
    private final Clock clock;

    Changes(ProposedChanges rows, Deployments deployments, SetDeployment sets, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.deployments = deployments;
        this.sets = sets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes files, to take effect as soon as a second person agrees. */
    @Transactional
    public Change propose(Map<String, byte[]> files, String reason, Person who) {
        return propose(who, new Proposal(files, new Origin("change", "designer", reason), null, null));
    }

    /**
     * Keeps a change that passed the model check until a second person decides.
     *
     * @throws ModelRefused with every finding; nothing is kept then
     */
    @Transactional
    public Change propose(Person who, Proposal proposal) {
        var current = deployments.current();
        var upload = new Upload(proposal.files());
        var whole = sets.tried(who, proposal.origin(), upload, current);
        var changed = upload.changedFrom(current);
        if (changed.isEmpty()) throw new Refusal("change-empty", 422, "/files");
        var losses = SetLosses.between(current, whole);
        var change = proposed(who, proposal, losses);
        rows.add(change);
        changed.forEach(path -> rows.addFile(new ProposedFile(
                change.id(), path, text(current.get(path)), text(upload.files().get(path)))));
        var entry = entry(change);
        entry.putAll(upload.digests());
        entry.put("losses", losses.size());
        entry.put("reason", AuditTrail.digest(change.reason()));
        audit.recordSystem(who, "CHANGE_PROPOSED", entry);
        if (change.signature() != null) recordSignature(who, change);
        return change;
    }

    private Change proposed(Person who, Proposal proposal, List<Loss> losses) {
        var signature = losses.isEmpty() || isBlank(proposal.signature()) ? null : proposal.signature();
        var by = signature == null ? null : who.id();
        return new Change(
                Ids.next(),
                Change.State.PROPOSED,
                proposal.origin().shownSource(),
                proposal.origin().shownReason(),
                json(losses),
                signature,
                by,
                who.id(),
                clock.instant(),
                proposal.startsAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Puts somebody's name to what is lost. */
    @Transactional
    public Change sign(Person who, UUID id, String signature) {
        var change = locked(id, Change.State.PROPOSED);
        if (isBlank(signature)) throw new Refusal("reason-missing", 422, "/signature");
        if (!change.loses()) throw new Refusal("nothing-to-sign", 409, null);
        rows.sign(id, signature, who.id());
        var signed = rows.find(id).orElseThrow();
        recordSignature(who, signed);
        return signed;
    }

    private void recordSignature(Person who, Change change) {
        var entry = entry(change);
        entry.put("signature", AuditTrail.digest(change.signature()));
        entry.put("losses", LossUnsigned.named(losses(change)));
        audit.recordSystem(who, "CHANGE_SIGNED", entry);
    }

    /** A second person says no; the proposer alone may take it back, also while it waits for its time. */
    @Transactional
    public Change refuse(Person who, UUID id, String remark) {
        var change = locked(id, Change.State.PROPOSED, Change.State.SCHEDULED);
        boolean own = change.proposedBy().equals(who.id());
        var state = own ? Change.State.WITHDRAWN : Change.State.REFUSED;
        rows.decided(id, state, who.id(), clock.instant(), remark, change.startsAt());
        audit.recordSystem(who, own ? "CHANGE_WITHDRAWN" : "CHANGE_REFUSED", entry(change));
        return rows.find(id).orElseThrow();
    }

    /** One change. */
    public Change find(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("change-unknown", 404, null, id.toString()));
    }

    /** Changes, newest first. */
    public Page<Change> page(UUID before, int limit) {
        int size = Page.size(limit);
        return Page.of(rows.page(before, size + 1), size, change -> change.id().toString());
    }

    /** What would be lost by it. */
    public List<Loss> losses(Change change) {
        try {
            return List.of(JSON.readValue(change.losses(), Loss[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Losses of a change cannot be read", unreadable);
        }
    }

    /** How its files differ from those they are to take the place of. */
    public List<FileDifference> difference(UUID id) {
        find(id);
        return rows.files(id).stream()
                .map(file -> FileDifference.of(file.path(), file.bytesBefore(), file.bytes()))
                .toList();
    }

    /** A file as it was or is to be; empty if there was none. */
    public String file(UUID id, String path, boolean after) {
        return rows.files(id).stream()
                .filter(file -> file.path().equals(path))
                .map(file -> after ? file.after() : file.before())
                .findFirst()
                .orElse("");
    }

    Change locked(UUID id, Change.State... allowed) {
        var change = rows.lock(id).orElseThrow(() -> new Refusal("change-unknown", 404, null, id.toString()));
        if (!List.of(allowed).contains(change.state()))
            throw new Refusal(
                    "change-state",
                    409,
                    null,
                    new Word("change.state." + change.state()),
                    change.lastBy(),
                    change.lastAt());
        return change;
    }

    static Map<String, Object> entry(Change change) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("change", change.id());
        return entry;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String json(List<Loss> losses) {
        try {
            return JSON.writeValueAsString(losses);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Losses of a change cannot be written", unwritable);
        }
    }
}
