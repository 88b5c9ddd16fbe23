package org.redress.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.CaseMerging;
import org.redress.complaint.OutsideLetters;
import org.redress.complaint.Receipt;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.redress.escalation.EscalationClaims;
import org.redress.escalation.HelpCall;
import org.redress.followup.SurveyAnswers;
import org.redress.remedy.Agreements;
import org.springframework.stereotype.Component;

/** Does what the sample cases tell, with the same classes that serve the requests of people. */
@Component
class SampleActs {
    private static final Person FIRST_LINE = Person.staff("agent");

    private final OpenTasks tasks;
    private final TaskWork taskWork;
    private final Agreements agreements;
    private final SurveyAnswers surveys;
    private final OutsideLetters outside;
    private final HelpCall calls;
    private final EscalationClaims claims;
    private final CaseMerging merging;
    private final Clock clock;

    SampleActs(
            OpenTasks tasks,
            TaskWork taskWork,
            Agreements agreements,
            SurveyAnswers surveys,
            OutsideLetters outside,
            HelpCall calls,
            EscalationClaims claims,
            CaseMerging merging,
            Clock clock) {
        this.tasks = tasks;
        this.taskWork = taskWork;
        this.agreements = agreements;
        this.surveys = surveys;
        this.outside = outside;
        this.calls = calls;
        this.claims = claims;
        this.merging = merging;
        this.clock = clock;
    }

    /** Does one act; false while the task for it is not there yet, since workers of the shop bring it. */
    boolean done(Receipt filed, SampleCase.Act act) {
        var number = CaseNumber.of(filed.number());
        var who = Person.staff(act.by());
        switch (act.deed()) {
            case CLAIM, COMPLETE -> {
                return onTask(number, who, act);
            }
            case ACCEPT -> agreements.accept(number, who);
            case ANSWER_SURVEY -> surveys.take(number, who, new SurveyAnswers.Answer(5, 9, act.text()));
            case PLATFORM_LETTER -> letter(number, who, act);
            case ESCALATE_TO -> claims.claim(calls.call(number, FIRST_LINE, act.text(), 1), who);
            case MERGE_INTO_TWIN -> merging.merge(number, who, CaseNumber.of(filed.duplicateOf()));
        }
        return true;
    }

    private boolean onTask(CaseNumber number, Person who, SampleCase.Act act) {
        var groups = Set.of(DemoAccounts.ALL.get(who.id()).id());
        var task = open(number, act.task());
        task.ifPresent(found -> {
            if (act.deed() == SampleCase.Deed.CLAIM) taskWork.claim(found.taskId(), who, groups);
            else taskWork.complete(found.taskId(), who, groups, act.enter());
        });
        return task.isPresent();
    }

    private Optional<OpenTask> open(CaseNumber number, String activity) {
        return tasks.ofCase(number.value()).stream()
                .filter(task -> task.activityId().equals(activity))
                .findFirst();
    }

    private void letter(CaseNumber number, Person who, SampleCase.Act act) {
        var due = clock.instant().plus(act.within());
        outside.received(number, who, OutsideLetters.Sender.PLATFORM, act.text(), due);
    }
}
