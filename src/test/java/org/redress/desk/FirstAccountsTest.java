package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.redress.audit.AuditTrail;
import org.redress.engine.Accounts;
import org.redress.engine.Grants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Who can sign in after a start: with a database of one's own, and after moving there from the embedded one. */
@SpringBootTest(classes = AccountsWorld.class, webEnvironment = WebEnvironment.NONE)
class FirstAccountsTest {
    private static final String PASSWORD = "grey parrot sings low";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private PasswordRules rules;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcTemplate database;

    @Test
    void ownDatabasesHaveAnAdministratorAndNoDemoAccounts() {
        assertThatThrownBy(() -> start(false, ""))
                .hasMessage("The database has no administrator and REDRESS_ADMIN_PASSWORD is not set.");
        assertThatThrownBy(() -> start(false, "Administrator1"))
                .hasMessage("The database has no administrator and REDRESS_ADMIN_PASSWORD is too easy to guess.");
        assertThat(accounts.all()).isEmpty();

        start(true, "");
        assertThat(accounts.all()).extracting("id").containsExactlyInAnyOrderElementsOf(DemoAccounts.ALL.keySet());
        assertThat(accounts.signIn("supervisor", DemoAccounts.PASSWORD))
                .hasValueSatisfying(groups -> assertThat(groups).containsExactly("supervisors"));

        assertThatThrownBy(() -> start(false, "")).isInstanceOf(NoAdministrator.class);
        start(false, PASSWORD);
        assertThat(accounts.signIn("admin", PASSWORD)).isPresent();
        for (String demo : DemoAccounts.ALL.keySet())
            assertThat(accounts.signIn(demo, DemoAccounts.PASSWORD)).as(demo).isEmpty();

        start(false, "");
        assertThat(accounts.signIn("admin", PASSWORD)).isPresent();
    }

    @Test
    void theReasonIsToldInSentences() {
        var report = new NoAdministratorReport()
                .analyze(new IllegalStateException(new NoAdministrator("The database has no administrator.")));

        assertThat(report.getDescription()).isEqualTo("The database has no administrator.");
        assertThat(report.getAction()).contains("REDRESS_ADMIN_PASSWORD", "12");
    }

    private void start(boolean embedded, String adminPassword) {
        new FirstAccounts(accounts, grants, rules, audit, transaction, database, embedded, adminPassword)
                .afterSingletonsInstantiated();
    }
}
