package org.redress.improvement;

import java.util.List;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Component;

/** The people of the house, as an improvement needs them. */
@Component
class People {
    private static final List<String> AGENTS = List.of("agents", "vipagents");

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account id as entered; refused when nobody has it who can sign in. */
    String known(String id, String pointer) {
        return accounts.account(id.strip())
                .filter(account -> !account.disabled())
                .map(Account::id)
                .orElseThrow(() -> new Refusal("unknown-assignee", 422, pointer, id));
    }

    /** Everybody who talks with customers, by id. */
    List<String> agents() {
        return accounts.all().stream()
                .filter(account -> !account.disabled())
                .filter(account -> AGENTS.stream().anyMatch(account.groups()::contains))
                .map(Account::id)
                .sorted()
                .toList();
    }
}
