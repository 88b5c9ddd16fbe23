package org.redress.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.report.Away;
import org.redress.report.Board;
import org.redress.report.Colleague;
import org.redress.report.DayFigure;
import org.redress.report.HeldTask;
import org.redress.report.RunningOut;
import org.redress.report.SilentCase;
import org.springframework.stereotype.Component;

/** Makes the lines of the board for one reader. */
@Component
class BoardLines {
    private static final List<String> FIGURES =
            List.of("COMPLAINT_RECEIVED", "CASE_CLOSED", "DEADLINE_MISSED", "ESCALATION_RAISED", "ESCALATION_DECIDED");
    private static final String DECIDE = "Activity_DecideEscalation";

    /** Deadlines of one sort, how many there are in all, and how many of them are not shown; null for none. */
    record Clocks(String total, String rest, List<Clock> items) {}

    record Clock(String caseNumber, String about, String subject, Badge badge) {}

    /** Somebody with what they hold; {@code most} is what the fullest desk of all holds. */
    record Person(
            String id,
            String name,
            String groups,
            int tasks,
            int late,
            int near,
            int most,
            String away,
            String deputies,
            boolean shut,
            boolean atDesk,
            String groupIds) {
        /** True for whoever can be given a task now. */
        public boolean present() {
            return !shut && away == null;
        }
    }

    /** An absence; {@code begins} is also the name it has in the API. */
    record Gap(String agent, String name, String from, String until, String begins, String ends) {}

    /** A task on somebody's desk; {@code assign} is where giving it to another goes to, or null when that cannot be. */
    record Held(
            String id,
            String task,
            String group,
            String caseNumber,
            String about,
            String subject,
            String left,
            boolean late,
            String assign) {}

    /** Cases that nobody touched, counted as deadlines are. */
    record Silents(String total, String rest, List<Silent> items) {}

    record Silent(String caseNumber, String about, String subject, String stage, String holder, String since) {}

    private final Names names;
    private final Badges badges;
    private final Clockwork clock;

    BoardLines(Names names, Badges badges, Clockwork clock) {
        this.names = names;
        this.badges = badges;
        this.clock = clock;
    }

    /** Always the same five, in the same order; what never happened is a zero. */
    List<DayFigure> figures(Map<String, DayFigure> days) {
        return FIGURES.stream()
                .map(action -> days.getOrDefault(action, new DayFigure(action, 0, 0, 0)))
                .toList();
    }

    Clocks clocks(List<RunningOut> rows, Locale language) {
        int total = rows.isEmpty() ? 0 : rows.get(0).total();
        var clocks = rows.stream().map(row -> clock(row, language)).toList();
        return new Clocks(counted(total, 0), rest(total, rows.size()), clocks);
    }

    private static String rest(int total, int shown) {
        return total > shown ? counted(total, shown) : null;
    }

    private static String counted(int total, int without) {
        return total >= Board.MOST_COUNTED ? Board.MOST_COUNTED - without + "+" : String.valueOf(total - without);
    }

    private Clock clock(RunningOut row, Locale language) {
        var badge =
                badges.open(row.deadlineKind(), row.nature(), row.state(), row.started(), row.due(), null, language);
        return new Clock(
                row.caseNumber(),
                names.about(row.caseType(), row.kind(), language),
                row.keptApart() ? names.keptApart(language) : row.subject(),
                badge);
    }

    List<Person> people(List<Colleague> rows, Locale language) {
        int most = rows.stream().mapToInt(Colleague::tasks).max().orElse(0);
        return rows.stream()
                .map(row -> person(row, Math.max(1, most), language))
                .toList();
    }

    private Person person(Colleague row, int most, Locale language) {
        var groups = Arrays.stream(row.groups().split(","))
                .map(group -> names.group(group, language))
                .collect(Collectors.joining(" · "));
        return new Person(
                row.id(),
                row.name(),
                groups,
                row.tasks(),
                row.late(),
                row.near(),
                most,
                row.awayUntil() == null ? null : clock.exact(row.awayUntil(), language),
                row.deputies(),
                row.shut(),
                row.atDesk(),
                row.groups());
    }

    List<Gap> gaps(List<Away> rows, Locale language) {
        return rows.stream()
                .map(row -> new Gap(
                        row.agent(),
                        row.name() == null ? row.agent() : row.name(),
                        clock.exact(row.begins(), language),
                        clock.exact(row.ends(), language),
                        row.begins().toString(),
                        row.ends().toString()))
                .toList();
    }

    List<Held> held(List<HeldTask> rows, boolean mayAssign, Locale language) {
        return rows.stream().map(row -> held(row, mayAssign, language)).toList();
    }

    // An escalation is decided by whoever took it; it is put back, not handed on.
    private Held held(HeldTask row, boolean mayAssign, Locale language) {
        return new Held(
                row.taskId(),
                names.element(row.processId(), row.activityId(), row.name(), language),
                row.group(),
                row.caseNumber(),
                row.kind() == null ? "" : names.about(row.caseType(), row.kind(), language),
                row.keptApart() ? names.keptApart(language) : row.subject(),
                row.runsOut() == null ? "" : clock.left(row.runsOut(), language),
                row.runsOut() != null && row.runsOut().isBefore(clock.now()),
                mayAssign && !DECIDE.equals(row.activityId())
                        ? "/desk/api/tasks/" + row.taskId() + "/assignment"
                        : null);
    }

    Silents silent(List<SilentCase> rows, Locale language) {
        int total = rows.isEmpty() ? 0 : rows.get(0).total();
        var cases = rows.stream().map(row -> silent(row, language)).toList();
        return new Silents(counted(total, 0), rest(total, rows.size()), cases);
    }

    private Silent silent(SilentCase row, Locale language) {
        return new Silent(
                row.caseNumber(),
                names.about(row.caseType(), row.kind(), language),
                row.keptApart() ? names.keptApart(language) : row.subject(),
                names.stage(row.stage(), language),
                row.holder() == null ? names.group(row.group(), language) : row.holder(),
                clock.length(Duration.between(row.since(), clock.now()), language));
    }
}
