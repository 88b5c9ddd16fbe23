package org.redress.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.redress.common.CaseNumber;
import org.redress.common.Person;

/** A task that a person has just completed: whose case, what they entered, and who they are. */
public record Completion(CaseNumber number, Submission form, Person who) {
    /** Read in a task listener of the event {@code complete}. */
    public static Completion of(DelegateTask task, Submissions submissions) {
        var form = submissions.ofTask(task.getId()).orElseThrow(() -> new TaskGone(task.getId()));
        return new Completion(
                CaseNumber.of(task.getExecution().getProcessBusinessKey()), form, Person.staff(form.byId()));
    }
}
