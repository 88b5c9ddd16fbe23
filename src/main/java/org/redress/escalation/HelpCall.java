package org.redress.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.springframework.stereotype.Component;

/** A person calls for a supervisor; while their group's call is open, calling again finds it. */
@Component
public class HelpCall {
    private static final int LONGEST_REASON = 2000;
    private static final List<String> GROUPS = List.of(
            "vipagents", "agents", "warehouse", "finance", "quality", "supervisors", "managers", "administrators");

    private final Escalations escalations;
    private final Accounts accounts;
    private final CaseWork work;
    private final Correlation correlation;
    private final AuditTrail audit;

    HelpCall(Escalations escalations, Accounts accounts, CaseWork work, Correlation correlation, AuditTrail audit) {
        this.escalations = escalations;
        this.accounts = accounts;
        this.work = work;
        this.correlation = correlation;
        this.audit = audit;
    }

    /** Raises the call at a level from 1 to 3 and returns the id of the group's open escalation, this one or an earlier. */
    public UUID call(CaseNumber number, Person who, String reason, int level) {
        if (reason == null || reason.isBlank()) throw new Refusal("reason-missing", 422, "/reason");
        if (reason.length() > LONGEST_REASON) throw new Refusal("text-too-long", 422, "/reason", LONGEST_REASON);
        if (level < 1 || level > Levels.TOP) throw new Refusal("unknown-level", 422, "/level", Levels.TOP);
        return work.on(number, file -> {
            var group = groupOf(who, file);
            return escalations
                    .openFrom(number, group)
                    .map(Escalation::id)
                    .orElseGet(() -> raise(number, who, group, reason, level));
        });
    }

    private UUID raise(CaseNumber number, Person who, String group, String reason, int level) {
        var told = correlation.tellInnermost(
                number,
                EscalationFlow.ASKED,
                Map.of(
                        EscalationFlow.ASKED_BY.name(), who.id(),
                        EscalationFlow.ASKING_GROUP.name(), group,
                        EscalationFlow.LEVEL.name(), level));
        if (!told) throw new Refusal("case-not-running", 409, null, number.value());
        var id = escalations.openFrom(number, group).orElseThrow().id();
        escalations.asked(id, reason);
        audit.record(number, who, "ESCALATION_ASKED", Map.of("escalation", id, "reason", AuditTrail.digest(reason)));
        return id;
    }

    /** The group the person calls for: the case's own if they are in it, else their first. */
    private String groupOf(Person who, CaseFile file) {
        var held = accounts.account(who.id()).map(Account::groups).orElse(Set.of());
        if (file.groupId() != null && held.contains(file.groupId())) return file.groupId();
        return GROUPS.stream()
                .filter(held::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal("wrong-group", 403, null));
    }
}
