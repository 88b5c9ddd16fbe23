package org.redress.rehearsal;

import java.time.Instant;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.DryDeadline;
import org.redress.deadline.Nature;

/** A deadline of a played case with what became of it. */
final class DeadlineRow {
    final String id;
    final PlayedCase theCase;
    final String subject;
    final int round;
    final DryDeadline dry;
    String scope;
    DeadlineState state = DeadlineState.RUNNING;
    /** Met late, or given up: nobody waits for it any more. */
    boolean over;
    /** The level of escalation it has reached. */
    int level;
    /** Counts its changes, so that an old alarm is not obeyed. */
    int version;

    DeadlineRow(String id, PlayedCase theCase, String subject, DryDeadline dry) {
        this.id = id;
        this.theCase = theCase;
        this.subject = subject;
        this.round = theCase.round;
        this.dry = dry;
    }

    boolean open() {
        return state == DeadlineState.RUNNING;
    }

    boolean running() {
        return open() && !dry.paused();
    }

    /** Open, or missed and still owed. */
    boolean owed() {
        return !over && (open() || state == DeadlineState.MISSED);
    }

    boolean pastDue(Instant now) {
        return running() && dry.nature() != Nature.WAIT && now.isAfter(dry.due());
    }
}
