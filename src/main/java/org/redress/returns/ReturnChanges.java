package org.redress.returns;

import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** A buyer whose return was refused asks for something else, within the time the letter named. */
@Component
public class ReturnChanges {
    private final CaseWork work;
    private final Correlation correlation;
    private final ReturnCases returns;
    private final Correspondence correspondence;
    private final AuditTrail audit;

    ReturnChanges(
            CaseWork work,
            Correlation correlation,
            ReturnCases returns,
            Correspondence correspondence,
            AuditTrail audit) {
        this.work = work;
        this.correlation = correlation;
        this.returns = returns;
        this.correspondence = correspondence;
        this.audit = audit;
    }

    public void change(CaseNumber number, Person who, ReturnKind kind, String text) {
        work.on(number, file -> {
            returns.changed(number, kind);
            correspondence.received(number, who, Channel.WEB, text);
            audit.record(number, who, "RETURN_CHANGED", Map.of("kind", kind, "text", AuditTrail.digest(text)));
            if (!correlation.tellWithVariables(number, "ReturnChanged", Map.of(ReturnFlow.KIND.name(), kind.name())))
                throw new ReturnRefused.NotNow("no-refusal-open", 409);
            return null;
        });
    }
}
