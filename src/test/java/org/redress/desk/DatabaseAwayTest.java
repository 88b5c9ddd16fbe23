package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseAwayTest {
    private final Failures failures = new Failures();

    @Test
    void aDatabaseThatDoesNotAnswerIs503AndWorthAnotherTry() throws IOException {
        try (var pool = poolWithoutServer()) {
            assertAway(catchThrowable(() -> new JdbcTemplate(pool).execute("select 1")));
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
            assertAway(catchThrowable(() -> transaction.executeWithoutResult(state -> {})));
        }
    }

    @Test
    void aDatabaseThatIsShuttingDownIs503() {
        assertAway(new IllegalStateException(new SQLException("terminating connection", "57P01")));
        assertAway(new IllegalStateException(new SQLException("too many connections", "53300")));
    }

    @Test
    void aConnectionThatIsLostInsideATransactionIs503() {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(TestDatabase.fresh().app());
            var jdbc = new JdbcTemplate(pool);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
            assertAway(catchThrowable(() -> transaction.executeWithoutResult(
                    state -> jdbc.execute("select pg_terminate_backend(pg_backend_pid())"))));
        }
    }

    @Test
    void aConnectionThatIsLostBeforeTheCommitIs503() {
        var database = TestDatabase.fresh();
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(database.app());
            var jdbc = new JdbcTemplate(pool);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            assertAway(catchThrowable(() -> transaction.executeWithoutResult(state -> new JdbcTemplate(database.app())
                    .queryForObject(
                            "select pg_terminate_backend(?, 5000)",
                            Boolean.class,
                            jdbc.queryForObject("select pg_backend_pid()", Integer.class)))));
        }
    }

    @Test
    void aBrokenRuleIsNoOutage() {
        var failure = failures.of(new DataIntegrityViolationException("no", new SQLException("check", "23514")));

        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.code()).isEqualTo("internal");
    }

    private void assertAway(Throwable thrown) {
        var failure = failures.of(thrown);
        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.retryAfter()).isPositive();
    }

    private static HikariDataSource poolWithoutServer() throws IOException {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/nowhere");
        pool.setConnectionTimeout(500);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
