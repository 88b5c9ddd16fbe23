package org.redress.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which running deadlines a calendar would move that is not in force yet. Nothing is changed. */
@Component
public class CalendarPreview {
    private static final int MOST = 2_000;
    private static final int SHOWN = 100;

    /** A deadline whose due time would be another. */
    public record Move(CaseNumber caseNumber, String kind, Instant before, Instant after) {}

    /**
     * @param moved how many would move
     * @param running how many running deadlines were looked at
     * @param all false when there are more running ones than were looked at; those due first were
     * @param first the moves that come first, at most a hundred
     */
    public record Moves(int moved, int running, boolean all, List<Move> first) {}

    private final CalendarDrafts drafts;
    private final DeadlineRows deadlines;
    private final Reckoner reckoner;

    CalendarPreview(CalendarDrafts drafts, DeadlineRows deadlines, Reckoner reckoner) {
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.reckoner = reckoner;
    }

    /** @param value the text of the calendar or of the year */
    @Transactional(readOnly = true)
    public Moves of(String family, String name, String value) {
        var moves = new ArrayList<Move>();
        int running = 0;
        boolean all = true;
        for (WorkingCalendar draft : drafts.read(family, name, value)) {
            List<Deadline> rows = deadlines.runningOn(draft.name(), MOST);
            rows.stream()
                    .map(row -> move(draft, row))
                    .filter(one -> !one.before().equals(one.after()))
                    .forEach(moves::add);
            running += rows.size();
            all &= rows.size() < MOST;
        }
        moves.sort(Comparator.comparing(Move::before));
        return new Moves(moves.size(), running, all, moves.stream().limit(SHOWN).toList());
    }

    private Move move(WorkingCalendar draft, Deadline row) {
        return new Move(
                row.caseNumber(), row.kind(), row.due(), reckoner.on(draft, row).due());
    }
}
