package org.redress.design;

import java.util.HashMap;
import java.util.Map;

/** Counts what the engine enters in one go when a token comes to an element, before it has to wait. */
final class Steps {
    private final ModelSet set;
    private final Waits waits;
    private final Map<Node, Long> known = new HashMap<>();

    Steps(ModelSet set, Waits waits) {
        this.set = set;
        this.waits = waits;
    }

    /** For one repetition of the element: itself, and what is inside it or called by it. */
    long once(Node element) {
        Long before = known.get(element);
        if (before != null) return before;
        // A circle of calls is refused by its own rule; here it only must not be followed for ever.
        known.put(element, 1L);
        long steps = 1 + inside(element);
        known.put(element, steps);
        return steps;
    }

    private long inside(Node element) {
        return switch (element.name()) {
            case "bpmn:subProcess" -> entered(element);
            case "bpmn:callActivity" ->
                set.process(element.attr("calledElement")).map(this::entered).orElse(0L);
            default -> 0;
        };
    }

    private long entered(Node scope) {
        return waits.freely(scope).stream().mapToLong(this::repeated).reduce(0, Steps::sum);
    }

    private long repeated(Node element) {
        int times = element.children(LoopRules.LOOP)
                .findFirst()
                .map(LoopRules::most)
                .orElse(1);
        return times * once(element);
    }

    /** More than is ever allowed need not be counted. */
    private static long sum(long one, long other) {
        return Math.min(one + other, LoopRules.MAX_STEPS + 1L);
    }
}
