package org.redress.desk;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.redress.message.ToneRefused;
import org.springframework.stereotype.Component;

/**
 * Asks the customer. It is an answer to the task in which the process allows it, so that the process itself sends the
 * question, stops the clocks of the promises, and goes back to that task with the answer.
 */
@Component
class CustomerQuestion {
    private static final String ASK = "ASK_CUSTOMER";

    /** Where the process lets somebody ask, with the field of the task's form that says so. */
    private static final Map<String, String> ASKING =
            Map.of("Activity_VerifyFacts", "verification", "Activity_ConfirmExchange", "exchange");

    private final CaseWork work;
    private final Cases cases;
    private final OpenTasks tasks;
    private final TaskWork forms;

    CustomerQuestion(CaseWork work, Cases cases, OpenTasks tasks, TaskWork forms) {
        this.work = work;
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
    }

    static boolean isAskedFrom(String activity) {
        return ASKING.containsKey(activity);
    }

    /** @throws Refusal {@code question-open} or {@code question-not-now} (409) where the process does not allow it now */
    void ask(CaseNumber number, SignedIn who, String question) {
        work.on(number, file -> {
            var task = tasks.ofCase(number.value()).stream()
                    .filter(one -> isAskedFrom(one.activityId()))
                    .findFirst()
                    .orElseThrow(() -> notNow(number));
            complete(task, who, question);
            return task;
        });
    }

    private void complete(OpenTask task, SignedIn who, String question) {
        var form = Map.<String, Object>of(ASKING.get(task.activityId()), ASK, "question", question);
        try {
            forms.complete(task.taskId(), who.getPrincipal(), groups(who), form);
        } catch (ToneRefused refused) {
            throw refused.at("/question");
        }
    }

    private Refusal notNow(CaseNumber number) {
        var code = cases.awaited(number).contains("CustomerAnswered") ? "question-open" : "question-not-now";
        return new Refusal(code, 409, null);
    }

    private static Set<String> groups(SignedIn who) {
        return who.groups().stream().map(Group::id).collect(Collectors.toSet());
    }
}
