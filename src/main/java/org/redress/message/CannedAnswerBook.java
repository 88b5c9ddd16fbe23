package org.redress.message;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the canned answers: every change is a new version on record, and the last one can be taken back. */
@Component
@Transactional
public class CannedAnswerBook {
    private static final int MOST_VERSIONS = 200;

    private final CannedAnswers answers;
    private final CannedAnswerRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    CannedAnswerBook(CannedAnswers answers, CannedAnswerRules rules, AuditTrail audit, Clock clock) {
        this.answers = answers;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are offered, by their English title. */
    @Transactional(readOnly = true)
    public List<CannedAnswer> current() {
        return answers.current();
    }

    /** The last versions of one, the last one first. */
    @Transactional(readOnly = true)
    public List<CannedAnswer> versions(UUID id) {
        return versions(id, MOST_VERSIONS);
    }

    /** The last versions of each that is offered, at most so many, the last one first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CannedAnswer>> lastVersions(int most) {
        return answers.lastVersions(most).stream().collect(Collectors.groupingBy(CannedAnswer::id));
    }

    private List<CannedAnswer> versions(UUID id, int most) {
        var versions = answers.versions(id, most);
        if (versions.isEmpty()) throw new Refusal("unknown-canned-answer", 404, null);
        return versions;
    }

    /** Adds an answer. */
    public CannedAnswer add(Person who, CannedText text) {
        rules.require(text);
        return keep(Ids.next(), 1, text, false, who, "CANNED_ANSWER_ADDED");
    }

    /** Gives an answer another wording; {@code seen} is the version that the person had before them. */
    public CannedAnswer change(UUID id, Person who, int seen, CannedText text) {
        rules.require(text);
        if (last(id).version() != seen) throw changed(id);
        return keep(id, seen + 1, text, false, who, "CANNED_ANSWER_CHANGED");
    }

    /** Offers an answer no more; {@code seen} is the version that the person had before them, or null. */
    public CannedAnswer remove(UUID id, Person who, Integer seen) {
        var last = seen(last(id), seen);
        if (last.removed()) return last;
        return keep(id, last.version() + 1, last.text(), true, who, "CANNED_ANSWER_REMOVED");
    }

    /**
     * Takes the last change back: it is again as it was before. What was only added is removed. {@code seen} is the
     * version to take back, or null for whichever is the last.
     */
    public CannedAnswer undo(UUID id, Person who, Integer seen) {
        var versions = versions(id, 2);
        var last = seen(versions.get(0), seen);
        if (versions.size() == 1) return remove(id, who, seen);
        var before = versions.get(1);
        return keep(id, last.version() + 1, before.text(), before.removed(), who, "CANNED_ANSWER_RESTORED");
    }

    private CannedAnswer seen(CannedAnswer last, Integer seen) {
        if (seen != null && last.version() != seen) throw changed(last.id());
        return last;
    }

    private CannedAnswer last(UUID id) {
        return versions(id, 1).get(0);
    }

    private CannedAnswer keep(UUID id, int version, CannedText text, boolean removed, Person who, String act) {
        var answer = CannedAnswer.of(
                id, version, text, removed, who.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (answers.add(answer) == 0) throw changed(id);
        audit.recordSystem(
                who,
                act,
                Map.of(
                        "id",
                        id,
                        "version",
                        version,
                        "textEn",
                        AuditTrail.digest(text.textEn()),
                        "textZh",
                        AuditTrail.digest(text.textZh())));
        return answer;
    }

    private Refusal changed(UUID id) {
        var last = last(id);
        return new Refusal("canned-answer-changed", 409, null, last.changedBy(), last.changedAt());
    }
}
