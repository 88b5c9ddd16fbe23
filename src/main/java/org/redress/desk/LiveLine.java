package org.redress.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.redress.setting.SettingBook;
import org.redress.setting.SettingShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens to the database for what changed on any node, and hands it to the open pages and the settings of this one. */
@Component
class LiveLine implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);
    private static final int WAIT_MS = 1_000;

    /** After so much silence, in waits, the line is tried: a broken one is as silent as one without news. */
    private static final int SILENCE = 30;

    private static final Map<String, String> EVENTS =
            Map.of(LiveNews.CHANNEL, LiveStreams.CASES, CasePresence.CHANNEL, "presence");

    private final DataSource database;
    private final LiveStreams streams;
    private final SettingShelf settings;
    private volatile Thread listener;

    LiveLine(DataSource database, LiveStreams streams, SettingShelf settings) {
        this.database = database;
        this.streams = streams;
        this.settings = settings;
    }

    @Override
    public void start() {
        var thread = new Thread(this::listen, "live-line");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    private void listen() {
        while (isRunning()) {
            try (var connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException away) {
                if (isRunning()) lost(away);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + SettingBook.CHANNEL);
            statement.execute("listen " + CasePresence.CHANNEL);
            tune(statement);
            try {
                listening(statement, connection.unwrap(PGConnection.class));
            } finally {
                // The pool would lend a connection that still hears.
                if (connection.isValid(1)) statement.execute("unlisten *");
            }
        }
    }

    /** Asked for once more nothing changes, but a line that is broken says so. */
    private static void tune(Statement statement) throws SQLException {
        statement.execute("listen " + LiveNews.CHANNEL);
    }

    private void listening(Statement statement, PGConnection line) throws SQLException {
        // What was changed before anybody listened.
        settings.refresh();
        streams.tell(LiveStreams.CASES, LiveNews.EVERYTHING);
        for (int silence = 0; isRunning(); silence++) {
            var news = line.getNotifications(WAIT_MS);
            for (var one : news) hand(one);
            if (news.length > 0) silence = 0;
            else if (silence % SILENCE == SILENCE - 1) tune(statement);
        }
    }

    private void hand(PGNotification news) {
        if (news.getName().equals(SettingBook.CHANNEL)) settings.refresh();
        else streams.tell(EVENTS.get(news.getName()), news.getParameter());
    }

    // What happens meanwhile is told as everything, as soon as somebody listens again.
    private void lost(Exception away) {
        LOG.warn("No news of changes until the database answers again: {}", away.toString());
        try {
            Thread.sleep(WAIT_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var thread = listener;
        listener = null;
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join(2L * WAIT_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /** Before the web server, which waits for its open answers. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
