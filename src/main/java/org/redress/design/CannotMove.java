package org.redress.design;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;

/** A case cannot go on in the other diagram from where it stands. */
class CannotMove extends RuntimeException {
    private final Obstacle obstacle;

    CannotMove(Obstacle obstacle) {
        super(obstacle.why() + " " + obstacle.element());
        this.obstacle = obstacle;
    }

    /** Why, by the engine's own report; {@code gone} says whether the other diagram lacks an element. */
    static CannotMove of(MigratingProcessInstanceValidationException refused, Predicate<String> gone) {
        var report = refused.getValidationReport();
        var element = Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .map(MigratingActivityInstanceValidationReport::getSourceScopeId),
                        report.getTransitionInstanceReports().stream()
                                .map(MigratingTransitionInstanceValidationReport::getSourceScopeId))
                .findFirst()
                .orElse("");
        return new CannotMove(
                new Obstacle(gone.test(element) ? Obstacle.Why.ELEMENT_GONE : Obstacle.Why.DOES_NOT_FIT, element));
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
