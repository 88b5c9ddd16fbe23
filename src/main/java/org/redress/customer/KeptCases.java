package org.redress.customer;

import java.util.Set;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/**
 * Cases that are kept apart: their person is erased and only a legal hold keeps their texts. Nobody opens them but the two
 * groups that set and lift holds.
 */
@Component
public class KeptCases {
    private final Cases cases;
    private final Accounts accounts;

    KeptCases(Cases cases, Accounts accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    public boolean apart(CaseNumber number) {
        return cases.find(number).filter(CaseFile::keptApart).isPresent();
    }

    /**
     * Refuses whoever may not open the case.
     *
     * @return whether it is kept apart and this person may open it nevertheless
     */
    public boolean requireOpen(CaseNumber number, Person who) {
        if (!apart(number)) return false;
        if (!mayOpen(who.id())) throw new Refusal("case-kept-apart", 403, null, number.value());
        return true;
    }

    boolean mayOpen(String userId) {
        var groups = accounts.account(userId).map(Account::groups).orElse(Set.of());
        return groups.contains(LegalHold.MANAGERS) || groups.contains(LegalHold.AUDITORS);
    }
}
