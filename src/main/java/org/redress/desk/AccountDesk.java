package org.redress.desk;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of accounts, each recorded. */
@Component
@Transactional
class AccountDesk {
    private final Accounts accounts;
    private final PasswordRules rules;
    private final AuditTrail audit;

    AccountDesk(Accounts accounts, PasswordRules rules, AuditTrail audit) {
        this.accounts = accounts;
        this.rules = rules;
        this.audit = audit;
    }

    Account make(Person who, AccountApi.NewAccount wanted) {
        if (accounts.exists(wanted.id())) throw new Refusal("account-exists", 409, "/id", wanted.id());
        rules.check(wanted.id(), wanted.password(), "/password");
        accounts.create(wanted.id(), wanted.name(), wanted.password(), ids(wanted.groups()));
        record(who, "ACCOUNT_MADE", wanted.id(), "groups", sorted(wanted.groups()));
        return account(wanted.id());
    }

    Account changeGroups(Person who, String id, Set<Group> groups) {
        var ids = ids(groups);
        if (isSelf(who, id) && !groups.contains(Group.ADMINISTRATORS)) throw new Refusal("own-account", 409, "/groups");
        account(id);
        accounts.changeGroups(id, ids);
        record(who, "ACCOUNT_GROUPS_CHANGED", id, "groups", sorted(groups));
        return account(id);
    }

    Account changeState(Person who, String id, boolean disabled) {
        if (isSelf(who, id)) throw new Refusal("own-account", 409, "/disabled");
        account(id);
        if (disabled) accounts.disable(id);
        else accounts.enable(id);
        record(who, disabled ? "ACCOUNT_SHUT" : "ACCOUNT_OPENED", id, "disabled", disabled);
        return account(id);
    }

    void changePassword(Person who, String id, String password) {
        account(id);
        rules.check(id, password, "/password");
        accounts.changePassword(id, password);
        record(who, "PASSWORD_CHANGED", id, "own", isSelf(who, id));
    }

    void changeOwnPassword(Person who, String current, String password) {
        if (accounts.signIn(who.id(), current).isEmpty()) throw new Refusal("wrong-password", 403, "/current");
        changePassword(who, who.id(), password);
    }

    private Account account(String id) {
        return accounts.account(id).orElseThrow(() -> new Refusal("unknown-account", 404, null, id));
    }

    // An administrator who shuts the own account, or leaves the group, may be the last one.
    private static boolean isSelf(Person who, String id) {
        return who.id().equals(id);
    }

    private void record(Person who, String action, String account, String what, Object value) {
        audit.recordSystem(who, action, Map.of("account", account, what, value));
    }

    private static Set<String> ids(Set<Group> groups) {
        if (groups.contains(Group.CLIENTS)) throw new Refusal("client-group", 400, "/groups");
        return groups.stream().map(Group::id).collect(Collectors.toSet());
    }

    private static String sorted(Set<Group> groups) {
        return groups.stream().map(Group::id).sorted().collect(Collectors.joining(","));
    }
}
