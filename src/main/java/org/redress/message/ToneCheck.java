package org.redress.message;

import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.stereotype.Component;

/** Lets a person's words pass, refuses them, or records that they were sent against the tone guard. */
@Component
public class ToneCheck {

    private final ToneGuard guard;
    private final AuditTrail audit;

    ToneCheck(ToneGuard guard, AuditTrail audit) {
        this.guard = guard;
        this.audit = audit;
    }

    /**
     * Judges a text before it leaves, in the caller's transaction and with the case locked.
     *
     * @param words what the person wrote, and why it should go all the same if they say so
     * @throws ToneRefused if there are findings and no reason
     */
    public void judge(CaseNumber number, OwnWords words, Person by) {
        var findings = guard.judge(words.text());
        if (findings.isEmpty()) {
            return;
        }
        if (words.overrideReason() == null || words.overrideReason().isBlank()) {
            throw new ToneRefused(words.pointer(), findings);
        }
        audit.record(
                number,
                by,
                "TONE_OVERRIDDEN",
                Map.of(
                        "field", words.field(),
                        "findings", findings.size(),
                        "text", AuditTrail.digest(words.text()),
                        "reason", AuditTrail.digest(words.overrideReason())));
    }
}
