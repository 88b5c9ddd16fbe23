package org.redress.rehearsal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** What customers, platforms and the process itself tell a played case. */
final class Answers {
    private final Play play;

    Answers(Play play) {
        this.play = play;
    }

    /** The engine's own way of waiting for messages; whoever waits may be answered. */
    final class Waiting extends EventSubscriptionManager {
        @Override
        public void insert(EventSubscriptionEntity waits) {
            super.insert(waits);
            if (waits.getExecutionId() != null) awaited(waits);
        }

        // Messages are never correlated by a job here, so no job hangs on a subscription.
        @Override
        public void deleteEventSubscription(EventSubscriptionEntity waits) {
            getDbEntityManager().delete(waits);
            if (waits.getExecutionId() != null)
                play.caseOf(waits.getExecution()).waits.remove(waits);
        }
    }

    private void awaited(EventSubscriptionEntity waits) {
        var theCase = play.caseOf(waits.getExecution());
        theCase.waits.add(waits);
        for (var message : play.habits().messages())
            if (message.name().equals(waits.getEventName())) perhaps(theCase, waits, message);
    }

    private void perhaps(PlayedCase theCase, EventSubscriptionEntity waits, Habits.Message message) {
        int time = theCase.again(message.name());
        double drawn = play.chance().draw(theCase.number(), message.draw(), time);
        if (drawn < message.from() || drawn >= message.to()) return;
        double hours = play.chance().between(message.hours(), theCase.number(), message.name(), "hours", time);
        var at = play.agenda().now().plus(Duration.ofSeconds((long) (hours * 3600)));
        play.later(theCase, at, "message " + message.name(), () -> {
            if (theCase.waits.contains(waits)) deliver(waits, drawn(message.set(), theCase, message.name(), time));
        });
    }

    /** Values by their weights; numbers and truths are recognised by how they are written. */
    Map<String, Object> drawn(Map<String, Map<String, Double>> set, PlayedCase theCase, Object... about) {
        var values = new HashMap<String, Object>();
        set.forEach((name, weights) ->
                values.put(name, typed(play.chance().choose(weights, theCase.number(), List.of(about), name))));
        return values;
    }

    static Object typed(String text) {
        if (text.matches("true|false")) return Boolean.valueOf(text);
        return text.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    /** Tells everybody of the case who waits for it; false when nobody does. */
    boolean tell(PlayedCase theCase, String message, Map<String, Object> values) {
        var waiting = waiting(theCase, message);
        waiting.forEach(one -> deliver(one, values));
        return !waiting.isEmpty();
    }

    /** Tells only the part of the case in which a variable has this value. */
    void tellWhere(PlayedCase theCase, String message, String variable, String value) {
        waiting(theCase, message).stream()
                .filter(one -> value.equals(one.getExecution().getVariable(variable)))
                .forEach(one -> deliver(one, Map.of()));
    }

    private static List<EventSubscriptionEntity> waiting(PlayedCase theCase, String message) {
        return theCase.waits.stream()
                .filter(one -> one.getEventName().equals(message))
                .toList();
    }

    private void deliver(EventSubscriptionEntity waits, Map<String, Object> values) {
        play.command(command -> waits.eventReceived(new HashMap<>(values), false));
    }
}
