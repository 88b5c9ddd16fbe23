package org.redress.improvement;

import java.util.List;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An improvement and everything that belongs to it, as staff see it. */
@Component
public class ImprovementReads {
    private static final int CASES = 10;

    private final Improvements improvements;
    private final Goals goals;
    private final PlannedActions actions;
    private final Victims victims;

    ImprovementReads(Improvements improvements, Goals goals, PlannedActions actions, Victims victims) {
        this.improvements = improvements;
        this.goals = goals;
        this.actions = actions;
        this.victims = victims;
    }

    /** Empty for a case that is no improvement. */
    @Transactional(readOnly = true)
    public Optional<ImprovementView> find(CaseNumber number) {
        return improvements.find(number).map(this::view);
    }

    /** The first ten of the cases whose causes and breaches it answers. */
    public List<CaseNumber> cases(CaseNumber number) {
        return improvements.cases(number, null, CASES);
    }

    private ImprovementView view(Improvement found) {
        var told = victims.tally(found.number());
        return new ImprovementView(
                ImprovementView.head(found),
                goals.all(found.number()).stream().map(ImprovementView::round).toList(),
                actions.all(found.number()).stream()
                        .map(ImprovementView::planned)
                        .toList(),
                improvements.linked(found.number()),
                told.found(),
                told.told());
    }
}
