package org.redress.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskManager;

/** The shop's machines: what would leave the house is answered after a while, and nothing leaves. */
final class Workers {
    private static final Habits.Topic OTHER = new Habits.Topic(0, List.of(0.1, 5.0), Map.of());

    private final Play play;

    Workers(Play play) {
        this.play = play;
    }

    /** The engine's own way of handing out work. */
    final class HandedOut extends ExternalTaskManager {
        @Override
        public void insert(ExternalTaskEntity work) {
            super.insert(work);
            handedOut(work);
        }
    }

    private void handedOut(ExternalTaskEntity work) {
        var theCase = play.caseOf(work.getExecution());
        var topic = play.habits().topics().getOrDefault(work.getTopicName(), OTHER);
        int time = theCase.again("topic " + work.getTopicName());
        double minutes = play.chance().between(topic.minutes(), theCase.number(), work.getTopicName(), time);
        var at = play.agenda().now().plus(Duration.ofSeconds((long) (minutes * 60)));
        boolean refused = play.chance().draw(theCase.number(), work.getTopicName(), "refused", time) < topic.refused();
        var values = play.answers().drawn(topic.set(), theCase, work.getTopicName(), time);
        play.later(theCase, at, "work " + work.getTopicName(), () -> answer(work, refused, values));
    }

    private void answer(ExternalTaskEntity work, boolean refused, Map<String, Object> values) {
        if (!play.store().has(work)) return;
        play.command(command -> {
            if (refused) work.bpmnError("ActionRefused", null, values);
            else work.complete(values, null);
        });
    }
}
