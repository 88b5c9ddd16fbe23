package org.redress.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.redress.common.CaseNumber;
import org.redress.common.Person;

/** A task that a person has just completed: whose case, what they entered, and who they are. */
public record Completion(CaseNumber number, Submission form, Person who) {
    private static final TransactionBound<Map<String, Submission>> ENTERED = new TransactionBound<>(HashMap::new);

    /** Remembers a form for the listeners of its task, which run in the same transaction. */
    static void entered(Submission form) {
        ENTERED.get().put(form.taskId(), form);
    }

    /** Read in a task listener of the event {@code complete}. */
    public static Completion of(DelegateTask task, Submissions submissions) {
        var form = ENTERED.present()
                .map(entered -> entered.get(task.getId()))
                .or(() -> submissions.ofTask(task.getId()))
                .orElseThrow(() -> new TaskGone(task.getId()));
        return new Completion(
                CaseNumber.of(task.getExecution().getProcessBusinessKey()), form, Person.staff(form.byId()));
    }
}
