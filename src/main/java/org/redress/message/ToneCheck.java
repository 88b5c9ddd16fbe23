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
     * @param field name of the form's field, for the pointer of the refusal
     * @param overrideReason why it should go all the same, or null
     * @throws ToneRefused if there are findings and no reason
     */
    public void judge(CaseNumber number, String field, String text, String overrideReason, Person by) {
        var findings = guard.judge(text);
        if (findings.isEmpty()) {
            return;
        }
        if (overrideReason == null || overrideReason.isBlank()) {
            throw new ToneRefused(field, findings);
        }
        audit.record(
                number,
                by,
                "TONE_OVERRIDDEN",
                Map.of(
                        "field", field,
                        "findings", findings.size(),
                        "text", AuditTrail.digest(text),
                        "reason", AuditTrail.digest(overrideReason)));
    }
}
