package org.redress.desk;

import java.time.Duration;
import java.util.Locale;
import org.redress.report.RunReplays.PathStep;
import org.springframework.stereotype.Component;

/** Steps of a path in words. */
@Component
class AuditPaths {
    /** A step of a path; {@code note} says what was not straight about it. */
    record Step(String element, String flow, String name, String who, String at, String lasted, String note) {}

    private final Names names;
    private final Clockwork times;

    AuditPaths(Names names, Clockwork times) {
        this.names = names;
        this.times = times;
    }

    Step step(String processId, PathStep step, Locale language) {
        var drawn = step.drawn() == null ? step.element() : step.drawn();
        return new Step(
                step.element(),
                step.flow(),
                names.element(processId, step.element(), drawn, language),
                names.person(step.who(), language),
                times.stamp(step.started()),
                step.ended() == null
                        ? names.of("audit.step.open", language)
                        : times.length(Duration.between(step.started(), step.ended()), language),
                note(step, language));
    }

    private String note(PathStep step, Locale language) {
        if (!step.allowed()) return names.of("deviation.OFF_MODEL", language);
        return step.cancelled() ? names.of("audit.step.cancelled", language) : null;
    }
}
