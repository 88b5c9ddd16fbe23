package org.redress.desk;

import java.time.LocalDate;
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
    private final AccountEnds ends;
    private final AccountTurns turns;

    AccountDesk(Accounts accounts, PasswordRules rules, AuditTrail audit, AccountEnds ends, AccountTurns turns) {
        this.accounts = accounts;
        this.rules = rules;
        this.audit = audit;
        this.ends = ends;
        this.turns = turns;
    }

    Account make(Person who, AccountApi.NewAccount wanted) {
        if (accounts.exists(wanted.id())) throw new Refusal("account-exists", 409, "/id", wanted.id());
        rules.check(wanted.id(), wanted.password(), "/password");
        accounts.create(wanted.id(), wanted.name(), wanted.password(), ids(wanted.groups()));
        record(who, "ACCOUNT_MADE", wanted.id(), "groups", sorted(wanted.groups()));
        if (wanted.lastDay() != null) end(who, wanted.id(), wanted.lastDay());
        else endOfAuditor(who, wanted.id(), wanted.groups());
        if (wanted.mail() != null && !wanted.mail().isBlank()) changeMail(who, wanted.id(), wanted.mail());
        return account(wanted.id());
    }

    Account changeGroups(Person who, String id, Set<Group> groups) {
        var ids = ids(groups);
        if (isSelf(who, id) && !groups.contains(Group.ADMINISTRATORS)) throw new Refusal("own-account", 409, "/groups");
        takeTurn(who);
        account(id);
        accounts.changeGroups(id, ids);
        record(who, "ACCOUNT_GROUPS_CHANGED", id, "groups", sorted(groups));
        endOfAuditor(who, id, groups);
        return account(id);
    }

    /** An administrator's own account has no end: it may be the last one. */
    Account changeEnd(Person who, String id, LocalDate lastDay) {
        if (isSelf(who, id)) throw new Refusal("own-account", 409, "/lastDay");
        takeTurn(who);
        account(id);
        end(who, id, lastDay);
        return account(id);
    }

    /** Auditors come for a time: who names no last day gets a year. */
    private void endOfAuditor(Person who, String id, Set<Group> groups) {
        if (groups.contains(Group.AUDITORS) && account(id).endsAt() == null) end(who, id, ends.inAYear());
    }

    private void end(Person who, String id, LocalDate lastDay) {
        accounts.endAt(id, ends.after(lastDay));
        record(who, "ACCOUNT_END_SET", id, "lastDay", lastDay == null ? "" : lastDay);
    }

    Account changeState(Person who, String id, boolean disabled) {
        if (isSelf(who, id)) throw new Refusal("own-account", 409, "/disabled");
        takeTurn(who);
        var before = account(id);
        if (!disabled && ends.over(before)) throw new Refusal("account-over", 409, "/disabled", id);
        if (disabled) accounts.disable(id);
        else accounts.enable(id);
        record(who, disabled ? "ACCOUNT_SHUT" : "ACCOUNT_OPENED", id, "disabled", disabled);
        return account(id);
    }

    /** The record says that there is another address, and proves which, but does not hold it. */
    Account changeMail(Person who, String id, String mail) {
        account(id);
        var wanted = mail == null || mail.isBlank() ? null : mail.strip();
        accounts.changeMail(id, wanted);
        record(who, "ACCOUNT_MAIL_CHANGED", id, "mail", wanted == null ? "" : AuditTrail.digest(wanted));
        return account(id);
    }

    void changePassword(Person who, String id, String password) {
        account(id);
        rules.check(id, password, "/password");
        accounts.changePassword(id, password);
        record(who, "PASSWORD_CHANGED", id, "own", isSelf(who, id));
    }

    /** Whoever was shut since they asked changes nothing more: else two who shut each other would leave no administrator. */
    private void takeTurn(Person who) {
        turns.await();
        accounts.account(who.id())
                .filter(own -> own.disabled() || !own.groups().contains(Group.ADMINISTRATORS.id()))
                .ifPresent(own -> {
                    throw new Refusal("no-administrator", 409, null);
                });
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
