package org.redress.rehearsal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.deadline.DueStep;

/** What models ask to hold a notice overnight: {@code ${lateNotices.hold(execution)}}. */
public final class LateNoticesBean {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final Play play;

    LateNoticesBean(Play play) {
        this.play = play;
    }

    /** Opens the wait until the notice may leave, and says when that is. */
    public String hold(DelegateExecution flow) {
        var until = waking(play.agenda().now());
        play.deadlines().openUntil(play.caseOf(flow), "quiet-hours", DueStep.situation(flow), until);
        return until.toString();
    }

    static Instant waking(Instant now) {
        var there = now.atZone(SHANGHAI);
        var time = there.toLocalTime();
        if (!time.isBefore(MORNING) && time.isBefore(EVENING)) return now;
        var day = time.isBefore(MORNING)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        return day.atTime(MORNING).atZone(SHANGHAI).toInstant();
    }
}
