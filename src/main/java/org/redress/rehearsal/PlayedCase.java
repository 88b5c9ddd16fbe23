package org.redress.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.redress.deadline.Situation;

/** A case while it is played: what the product keeps in rows of its own. */
final class PlayedCase {
    private final Arrival arrival;
    private final Map<String, Integer> times = new HashMap<>();
    final List<DeadlineRow> rows = new ArrayList<>();
    final List<PlayedEscalation> escalations = new ArrayList<>();
    final List<EventSubscriptionEntity> waits = new ArrayList<>();
    /** What the table of remedies allows: limits of agent, supervisor and manager by kind. */
    final Map<String, long[]> options = new HashMap<>();

    int round = 1;
    Situation situation;
    long amountMinor;
    long offeredMinor;
    boolean shopPays;
    boolean shipsFirst;
    boolean byTimeOut;
    boolean closed;
    boolean broken;

    PlayedCase(Arrival arrival) {
        this.arrival = arrival;
    }

    Arrival arrival() {
        return arrival;
    }

    String number() {
        return arrival.number();
    }

    /** A fact of the case, or what it is when nobody said. */
    Object fact(String name, Object otherwise) {
        var known = arrival.facts().get(name);
        return known == null ? otherwise : known;
    }

    long amount(String name) {
        return ((Number) fact(name, 0)).longValue();
    }

    /** How often this happened before, so that the second time is drawn anew. */
    int again(String what) {
        return times.merge(what, 1, Integer::sum);
    }

    boolean over() {
        return closed || broken;
    }
}
