package org.redress.desk;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.redress.engine.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Lets a node that starts while its database is away wait for it instead of ending; callers hear meanwhile that it is
 * worth another try. What waiting cannot mend, such as a wrong password, is left to the start itself to report.
 */
public class DatabaseWait implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final int SECONDS = 2;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var url = settings.getProperty("spring.datasource.url");
        if (url == null || !isAway(url, account(settings))) return;
        LOG.warn("The database {} does not answer; the start goes on when it does", withoutOptions(url));
        try (var door = ClosedDoor.at(settings)) {
            await(url, account(settings));
        } catch (IOException failed) {
            throw new IllegalStateException("The port of this node cannot be opened", failed);
        }
        LOG.info("The database answers; the start goes on");
    }

    private static void await(String url, Properties account) {
        try {
            do TimeUnit.SECONDS.sleep(SECONDS);
            while (isAway(url, account));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", stopped);
        }
    }

    private static boolean isAway(String url, Properties account) {
        try (var connection = DriverManager.getConnection(url, account)) {
            return false;
        } catch (SQLException failed) {
            LOG.debug("The database does not let us in", failed);
            return DatabaseAway.isReason(failed);
        }
    }

    private static Properties account(Environment settings) {
        var account = new Properties();
        account.setProperty("user", settings.getProperty("spring.datasource.username", ""));
        account.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        account.setProperty("loginTimeout", "10");
        return account;
    }

    /** The options of an address may hold a password. */
    private static String withoutOptions(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
