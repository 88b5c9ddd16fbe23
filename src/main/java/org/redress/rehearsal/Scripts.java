package org.redress.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.redress.common.Refusal;
import org.redress.deadline.CalendarDefinitions;
import org.redress.design.TrialSets;
import org.redress.engine.ModelBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes what a rehearsal plays: the same people and cases for the set in force and for the draft. */
@Component
class Scripts {
    static final String NOW = "rehearsal_now";
    static final String DRAFT = "rehearsal_draft";

    /** So that call-backs and surveys of the last cases still come. */
    private static final Duration RUN_OUT = Duration.ofDays(21);

    /** Shanghai's midnight, as the hours in which cases come are counted. */
    private static final Duration AHEAD = Duration.ofHours(8);

    /** Two scripts that differ in their files and schemas alone. */
    record Pair(Script inForce, Script draft) {}

    private final CalendarDefinitions calendars;
    private final PastCases past;
    private final DataSource database;
    private final ApplicationContext context;
    private final Clock clock;

    Scripts(
            CalendarDefinitions calendars,
            PastCases past,
            DataSource database,
            ApplicationContext context,
            Clock clock) {
        this.calendars = calendars;
        this.past = past;
        this.database = database;
        this.context = context;
        this.clock = clock;
    }

    Pair write(RehearsalDesk.Wanted wanted, TrialSets.Trial trial) {
        var today = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.DAYS).minus(AHEAD);
        var from = today.minus(Duration.ofDays(wanted.days()));
        var arrivals = wanted.source() == Rehearsal.Source.PAST
                ? past.arrivals(from, wanted.cases())
                : Arrivals.generated(wanted.cases(), wanted.days(), from, wanted.seed());
        if (arrivals.isEmpty()) throw new Refusal("rehearsal-no-cases", 422, "/days");
        return new Pair(
                script(wanted, trial.inForce(), arrivals, NOW, today),
                script(wanted, trial.draft(), arrivals, DRAFT, today));
    }

    private Script script(
            RehearsalDesk.Wanted wanted,
            Map<String, byte[]> files,
            List<Arrival> arrivals,
            String schema,
            Instant today) {
        return new Script(
                link(schema),
                texts(files),
                calendars.newest(),
                Set.of(context.getBeanNamesForAnnotation(ModelBean.class)),
                arrivals,
                habits(),
                Staffing.of(arrivals.size(), wanted.days()),
                wanted.seed(),
                today.plus(RUN_OUT));
    }

    private Script.Link link(String schema) {
        try {
            var pool = database.unwrap(HikariDataSource.class);
            return new Script.Link(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), schema);
        } catch (SQLException foreign) {
            throw new IllegalStateException("The database's address is not known", foreign);
        }
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        var texts = new HashMap<String, String>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    static Habits habits() {
        try (var shipped = new ClassPathResource("org/redress/rehearsal/habits.json").getInputStream()) {
            return Rehearsing.JSON.readValue(shipped, Habits.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
