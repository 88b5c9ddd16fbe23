package org.redress.rehearsal;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.engine.RepetitionsStep;

/**
 * What stands behind the names in models while they are rehearsed. A name that the process learns nothing from does
 * nothing: no letter is written, no money moved, nothing recorded.
 */
final class PlayedBeans extends AbstractMap<Object, Object> {
    private final Map<String, Object> beans = new HashMap<>();

    PlayedBeans(Play play) {
        var effects = new HashMap<String, Effect>();
        effects.putAll(new ComplaintEffects(play).all());
        effects.putAll(new RemedyEffects(play).all());
        effects.putAll(new ReturnEffects(play).all());
        effects.putAll(new ReviewEffects(play).all());
        effects.putAll(new EscalationEffects(play).all());
        effects.putAll(new LateOrderEffects(play).all());
        play.script().beans().forEach(name -> beans.put(name, new PlayedStep(play, effects.get(name))));
        beans.put("deadlines", new DeadlinesBean(play));
        beans.put("escalationClock", new EscalationClockBean(play));
        beans.put("lateNotices", new LateNoticesBean(play));
        beans.put("stages", new StagesBean());
        beans.put("owners", new OwnersBean());
        beans.put("repetitions", new RepetitionsStep());
    }

    /** Whether expressions may call methods of it. */
    boolean callable(Object bean) {
        return !(bean instanceof PlayedStep) && beans.containsValue(bean);
    }

    @Override
    public boolean containsKey(Object name) {
        return beans.containsKey(name);
    }

    @Override
    public Object get(Object name) {
        return beans.get(name);
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return beans.entrySet().stream()
                .map(one -> Map.entry((Object) one.getKey(), one.getValue()))
                .collect(Collectors.toSet());
    }
}
