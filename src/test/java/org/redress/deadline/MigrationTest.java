package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadline.HandClock.shop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Urgency;
import org.redress.engine.Timers;
import org.springframework.beans.factory.annotation.Autowired;

/** Running cases move to a changed diagram; their deadlines must not notice. */
@DeadlineTest
class MigrationTest {
    private static final String PAUSABLE = "(Rule_Solution_pausable\">\\s*<text>)true";

    @Autowired
    private CaseStory story;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private DeadlineClock deadlines;

    @Autowired
    private DeadlineMigration migration;

    @Autowired
    private HandClock clock;

    /** V16: camunda-bpm-platform#3713. */
    @Test
    void aTimerThatFiredDoesNotFireAgainAndOthersKeepTheirDueTime() {
        var number = story.received("2026-03-02T10:00:00");
        var before = deploy(model(false));
        var instance = story.start(number, before, "GENERAL");
        fire(instance, "Event_FirstResponseOverdue");
        assertThat(deadline(number, "first-response").state()).isEqualTo(DeadlineState.MISSED);

        story.act(number, () -> migrate(before, deploy(model(false)), instance));

        assertThat(story.timers(number).stream().filter(due -> due.isBefore(Timers.NEVER)))
                .containsExactly(shop("2026-03-03T10:00:00"));
        assertThat(story.acts(number)).containsOnlyOnce("DEADLINE_MISSED");
    }

    /** V17: camunda-bpm-platform#3062. */
    @Test
    void aNewTimerStartsAnewWhenASuspendedCaseMovesAndGoesOn() {
        var number = story.received("2026-03-02T10:00:00");
        var before = deploy(model(false));
        var instance = story.start(number, before, "GENERAL");
        runtime.suspendProcessInstanceById(instance);
        story.act(number, () -> migrate(before, deploy(model(true)), instance));
        runtime.activateProcessInstanceById(instance);

        assertThat(deadline(number, "approval").due()).isEqualTo(shop("2026-03-02T12:00:00"));
        assertThat(story.timers(number))
                .containsExactly(shop("2026-03-02T10:30:00"), shop("2026-03-02T12:00:00"), shop("2026-03-03T10:00:00"));
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
        assertThat(deadlines.ofCase(number)).allMatch(row -> row.state() == DeadlineState.RUNNING);
    }

    @Test
    void aPromiseThatMayPauseNoMoreKeepsThePausesItHad() {
        var before = deploy(model(false));
        var stopped = opened("2026-03-02T10:00:00", before);
        var question = asked(stopped, "2026-03-02T15:00:00");
        var resumed = opened("2026-03-02T10:00:00", before);
        var answered = asked(resumed, "2026-03-02T11:00:00");
        answer(resumed, answered, "2026-03-02T13:00:00");
        var was = deadline(stopped, "solution");

        var after = deploy(model(false), table().replaceFirst(PAUSABLE, "$1false"));
        for (var number : List.of(stopped, resumed))
            story.act(number, () -> migration.moved(number, before, after, true));

        assertThat(deadline(stopped, "solution")).satisfies(row -> {
            assertThat(row.definitionId()).isEqualTo(after);
            assertThat(row.pausable()).isFalse();
            assertThat(row.state()).isEqualTo(DeadlineState.PAUSED);
            assertThat(row.leftSeconds()).isEqualTo(was.leftSeconds());
        });
        assertThat(deadline(resumed, "solution")).satisfies(row -> {
            assertThat(row.due()).isEqualTo(shop("2026-03-03T12:00:00"));
            assertThat(row.pausedSeconds()).isEqualTo(Duration.ofHours(2).toSeconds());
        });
        answer(stopped, question, "2026-03-02T17:00:00");
        assertThat(deadline(stopped, "solution").due()).isEqualTo(shop("2026-03-03T12:00:00"));
    }

    private CaseNumber opened(String local, String definition) {
        var number = story.received(local);
        var situation = new Situation(definition, Urgency.GENERAL, null, null, null);
        story.act(number, () -> deadlines.open(number, NewDeadline.of("solution", situation)));
        return number;
    }

    private UUID asked(CaseNumber number, String local) {
        var question = Ids.next();
        clock.set(local);
        story.act(number, () -> deadlines.pause(number, question));
        return question;
    }

    private void answer(CaseNumber number, UUID question, String local) {
        clock.set(local);
        story.act(number, () -> deadlines.resume(number, question));
    }

    private Deadline deadline(CaseNumber number, String kind) {
        return deadlines.ofCase(number).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void fire(String instance, String event) {
        var job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult();
        management.executeJob(job.getId());
    }

    private void migrate(String from, String to, String instance) {
        var plan = runtime.createMigrationPlan(from, to)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        runtime.newMigration(plan).processInstanceIds(instance).execute();
    }

    private static String table() {
        return Files.text(Path.of("processes/decisions/deadlines.dmn"));
    }

    private String deploy(BpmnModelInstance model) {
        return deploy(model, table());
    }

    private String deploy(BpmnModelInstance model, String table) {
        return repository
                .createDeployment()
                .addModelInstance("moving.bpmn", model)
                .addString("deadlines.dmn", table)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    /** A task with a timer inside a stage with another; the later diagram has one more. */
    private static BpmnModelInstance model(boolean later) {
        var model = Bpmn.createExecutableProcess("moving")
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent()
                .subProcess("Activity_Stage")
                .embeddedSubProcess()
                .startEvent()
                .userTask("Activity_Work")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .moveToActivity("Activity_Stage")
                .boundaryEvent("Event_SolutionOverdue")
                .cancelActivity(false)
                .timerWithDate("${deadlines.due(execution, 'solution')}")
                .endEvent()
                .done();
        overdue(model, "Event_FirstResponseOverdue", "first-response");
        if (later) overdue(model, "Event_ApprovalOverdue", "approval");
        return model;
    }

    private static void overdue(BpmnModelInstance model, String event, String kind) {
        model.<UserTask>getModelElementById("Activity_Work")
                .builder()
                .boundaryEvent(event)
                .cancelActivity(false)
                .timerWithDate("${deadlines.due(execution, '" + kind + "')}")
                .endEvent();
    }
}
