package org.redress.report;

import java.util.Set;
import org.redress.report.Moment.Kind;

/** To which kind of moment an act of the record belongs. */
final class MomentKinds {
    private static final Set<String> CLAIMS =
            Set.of("TASK_CLAIMED", "TASK_RELEASED", "TASK_ASSIGNED", "TRANSFERRED", "CASE_OWNER_CHANGED");
    private static final Set<String> HANDS = Set.of("ESCALATION_CLAIMED", "ESCALATION_RELEASED");
    private static final Set<String> MONEY =
            Set.of("ESCALATION_MONEY_GRANTED", "REFUND_DIFFERS", "EXECUTION_REPAIRED", "FREIGHT_PAYER_FOUND");
    private static final Set<String> DECISIONS = Set.of(
            "AGREED",
            "FACTS_VERIFIED",
            "CAUSE_RECORDED",
            "ELIGIBILITY_FOUND",
            "BLOCK_CONFIRMED",
            "BLOCK_REFUSED",
            "TRIAGED",
            "ROUTED",
            "OPTIONS_FOUND");

    private MomentKinds() {}

    static Kind of(String act) {
        if (act.equals("CASE_READ") || act.startsWith("EVIDENCE_PACK_")) return Kind.READING;
        if (CLAIMS.contains(act) || HANDS.contains(act)) return Kind.CLAIM;
        if (act.startsWith("TASK_")) return Kind.TASK;
        if (act.startsWith("DEADLINE_")) return Kind.DEADLINE;
        if (act.startsWith("LETTER_") || act.equals("NOTE_WRITTEN")) return Kind.LETTER;
        if (act.startsWith("REMEDY_") || act.startsWith("ACTION_") || MONEY.contains(act)) return Kind.MONEY;
        if (act.startsWith("ESCALATION_")) return Kind.ESCALATION;
        if (DECISIONS.contains(act) || act.endsWith("_DECIDED") || act.endsWith("_JUDGED")) return Kind.DECISION;
        return Kind.CASE;
    }
}
