package org.redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Accounts;
import org.redress.engine.Grants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the server opens: groups, their rights, and somebody who can sign in. With the embedded database these are the
 * demo accounts; with a database of one's own it is {@code admin} with the password from {@code REDRESS_ADMIN_PASSWORD},
 * demo accounts that came along from an embedded one are shut, and without any administrator the start is refused.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String ADMIN = "admin";
    private static final long LOCK = 110;

    private final Accounts accounts;
    private final Grants grants;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final JdbcTemplate jdbc;
    private final boolean embedded;
    private final String adminPassword;

    FirstAccounts(
            Accounts accounts,
            Grants grants,
            PasswordRules rules,
            AuditTrail audit,
            TransactionOperations transaction,
            JdbcTemplate jdbc,
            @Value("${redress.embedded:false}") boolean embedded,
            @Value("${redress.admin.password:${REDRESS_ADMIN_PASSWORD:}}") String adminPassword) {
        this.accounts = accounts;
        this.grants = grants;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.embedded = embedded;
        this.adminPassword = adminPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(state -> {
            // Two nodes that start at once on a new database: the second waits here and then finds everything there.
            jdbc.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            Group.assignable().forEach(group -> accounts.createGroup(group.id()));
            grants.establish();
            if (embedded) makeDemoAccounts();
            else requireAdministrator();
        });
    }

    private void makeDemoAccounts() {
        if (!accounts.all().isEmpty()) return;
        DemoAccounts.ALL.forEach((id, group) -> {
            accounts.create(id, id, DemoAccounts.PASSWORD, List.of(group.id()));
            accounts.markAsDemo(id);
        });
        LOG.info(
                "Demo accounts, all with the password {}: {}",
                DemoAccounts.PASSWORD,
                String.join(", ", DemoAccounts.ALL.keySet()));
    }

    private void requireAdministrator() {
        DemoAccounts.ALL.keySet().stream().filter(accounts::isDemo).forEach(this::shut);
        if (accounts.anyoneIn(Group.ADMINISTRATORS.id())) return;
        if (adminPassword.isEmpty())
            throw new NoAdministrator("The database has no administrator and REDRESS_ADMIN_PASSWORD is not set.");
        checkPassword();
        if (accounts.exists(ADMIN)) reopen();
        else accounts.create(ADMIN, ADMIN, adminPassword, List.of(Group.ADMINISTRATORS.id()));
        audit.recordSystem(Person.SYSTEM, "ADMINISTRATOR_MADE", Map.of("account", ADMIN));
        LOG.info("The first administrator is {}", ADMIN);
    }

    private void checkPassword() {
        try {
            rules.check(ADMIN, adminPassword, null);
        } catch (Refusal tooEasy) {
            throw new NoAdministrator(
                    "The database has no administrator and REDRESS_ADMIN_PASSWORD is too easy to guess.");
        }
    }

    private void shut(String demoAccount) {
        accounts.disable(demoAccount);
        LOG.warn("The demo account {} is shut: it has no place in a database of your own", demoAccount);
    }

    private void reopen() {
        accounts.changePassword(ADMIN, adminPassword);
        accounts.changeGroups(ADMIN, Set.of(Group.ADMINISTRATORS.id()));
        accounts.enable(ADMIN);
    }
}
