package org.redress.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.redress.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with nothing in it but schemas for rehearsals. */
final class RehearsalDatabase {
    private static final Pattern BEAN = Pattern.compile("xpression=\"\\$\\{(\\w+)}\"");
    private static final Instant MIDNIGHT = Instant.parse("2026-05-31T16:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(database.owner());

    Result play(String schema, Map<String, String> files, int cases) {
        try (var child = begin(schema, files, cases)) {
            return child.result(come -> {});
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Child begin(String schema, Map<String, String> files, int cases) throws IOException {
        sql.execute("create schema " + schema);
        sql.execute("grant usage, create on schema " + schema + " to app");
        return Child.start(script(schema, files, cases, 30));
    }

    private Script script(String schema, Map<String, String> files, int cases, int days) {
        return new Script(
                new Script.Link(database.url(), "app", "", schema),
                files,
                ShippedFiles.calendars(),
                beans(files),
                Arrivals.generated(cases, days, MIDNIGHT, 7),
                Scripts.habits(),
                Staffing.of(cases, days),
                7,
                MIDNIGHT.plus(Duration.ofDays(days + 21L)));
    }

    private static Set<String> beans(Map<String, String> files) {
        var beans = new TreeSet<String>();
        files.values().forEach(text -> BEAN.matcher(text).results().forEach(found -> beans.add(found.group(1))));
        return beans;
    }

    int tables() {
        return sql.queryForObject("select count(*) from pg_tables where schemaname like 'rehearsal%'", Integer.class);
    }
}
