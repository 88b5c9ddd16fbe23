package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.Page;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.redress.engine.TaskForms;
import org.redress.engine.TaskGone;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox and the work on its tasks; the list is always sorted by time left. */
@RestController
@Tag(name = "Tasks", description = "The inbox and the work on its tasks")
@RequestMapping("/api/tasks")
class TaskApi {
    record Completed(@NotNull Map<String, Object> variables) {}

    /** To whom a task goes; {@code from} is who had it when that was decided, or null for nobody. */
    record Assignment(@NotNull String assignee, String from) {}

    private final OpenTasks tasks;
    private final TaskWork work;
    private final TaskForms forms;
    private final FormWords words;
    private final Names names;

    TaskApi(OpenTasks tasks, TaskWork work, TaskForms forms, FormWords words, Names names) {
        this.tasks = tasks;
        this.work = work;
        this.forms = forms;
        this.words = words;
        this.names = names;
    }

    @Operation(operationId = "listTasks", summary = "Open tasks of your groups, least time left first")
    @GetMapping
    Page<TaskView> list(
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String assignee,
            @RequestParam(defaultValue = "timeLeft") String sort,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Locale locale,
            SignedIn who) {
        if (!sort.equals("timeLeft")) throw new Refusal("sort-unknown", 400, null, sort, "timeLeft");
        var groups = group == null ? List.copyOf(groups(who)) : List.of(group);
        var after = Page.Cursor.read(cursor);
        var rows = groups.isEmpty() && assignee == null
                ? List.<OpenTask>of()
                : tasks.page(groups, assignee, after.time(), after.id(), Page.size(limit) + 1);
        return Page.of(rows, Page.size(limit), task -> Page.Cursor.write(task.due(), task.taskId()))
                .map(task -> view(task, locale));
    }

    @Operation(operationId = "showTask", summary = "One task with its form in your language")
    @GetMapping("/{id}")
    TaskView show(@PathVariable String id, Locale locale) {
        var task = tasks.find(id).orElseThrow(() -> new TaskGone(id));
        return TaskView.of(task, name(task, locale), words.in(locale, forms.of(id)));
    }

    @Operation(operationId = "claimTask", summary = "Take a task for yourself")
    @PostMapping("/{id}/claim")
    TaskView claim(@PathVariable String id, Locale locale, SignedIn who) {
        return view(work.claim(id, who.getPrincipal(), groups(who)), locale);
    }

    @Operation(operationId = "releaseTask", summary = "Put a task back for its group")
    @PostMapping("/{id}/release")
    TaskView release(@PathVariable String id, Locale locale, SignedIn who) {
        return view(work.release(id, who.getPrincipal(), groups(who)), locale);
    }

    @Operation(operationId = "assignTask", summary = "Give a task to a colleague of its group, as whoever leads")
    @PostMapping("/{id}/assignment")
    TaskView assign(@PathVariable String id, Person who, Locale locale, @Valid @RequestBody Assignment wanted) {
        return view(work.assign(id, who, wanted.assignee(), wanted.from()), locale);
    }

    @Operation(operationId = "completeTask", summary = "Complete a task with its form's fields; the case goes on")
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, SignedIn who, @Valid @RequestBody Completed form) {
        work.complete(id, who.getPrincipal(), groups(who), form.variables());
    }

    private TaskView view(OpenTask task, Locale locale) {
        return TaskView.of(task, name(task, locale), null);
    }

    private String name(OpenTask task, Locale locale) {
        return names.element(task.processId(), task.activityId(), task.name(), locale);
    }

    private static Set<String> groups(SignedIn who) {
        return who.groups().stream().map(Group::id).collect(Collectors.toSet());
    }
}
