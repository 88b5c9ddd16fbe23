package org.redress.complaint;

import java.util.HashMap;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** Hands a case with its whole record to a colleague, so that the customer repeats nothing. */
@Component
public class Transfers {
    /** Nobody who can sign in has this user id. */
    static class UnknownColleague extends Refusal {
        UnknownColleague(String to) {
            super("unknown-colleague", 422, "/to", to);
        }
    }

    private final CaseWork work;
    private final CaseFlow flow;
    private final Cases cases;
    private final Accounts accounts;
    private final Correspondence correspondence;
    private final AuditTrail audit;

    Transfers(
            CaseWork work,
            CaseFlow flow,
            Cases cases,
            Accounts accounts,
            Correspondence correspondence,
            AuditTrail audit) {
        this.work = work;
        this.flow = flow;
        this.cases = cases;
        this.accounts = accounts;
        this.correspondence = correspondence;
        this.audit = audit;
    }

    /** Gives the case and the sender's open tasks of it to a colleague, with a note if there is one. */
    public void transfer(CaseNumber number, Person who, String to, String note) {
        if (accounts.account(to).filter(account -> !account.disabled()).isEmpty()) throw new UnknownColleague(to);
        work.on(number, file -> {
            cases.own(number, to);
            flow.openTasks(number).stream()
                    .filter(task -> file.groupId() != null && file.groupId().equals(task.candidateGroup()))
                    .forEach(task -> flow.assign(task.taskId(), to));
            if (note != null && !note.isBlank()) correspondence.note(number, note, who);
            audit.record(number, who, "TRANSFERRED", owner(file.owner()), owner(to));
            return null;
        });
    }

    private static Map<String, Object> owner(String id) {
        var values = new HashMap<String, Object>();
        values.put("owner", id);
        return values;
    }
}
