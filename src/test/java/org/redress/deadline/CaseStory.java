package org.redress.deadline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A case with a small process around the deadlines under test; every act is a transaction under the case's lock. */
@TestComponent
class CaseStory {
    private final Cases cases;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final HandClock clock;
    private final JdbcTemplate sql;
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Map<String, String> deployed = new HashMap<>();

    CaseStory(
            Cases cases,
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            ManagementService management,
            TransactionTemplate transaction,
            HandClock clock,
            JdbcTemplate sql) {
        this.cases = cases;
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.management = management;
        this.transaction = transaction;
        this.clock = clock;
        this.sql = sql;
    }

    /** A complaint that arrives at this local time of the shop. */
    CaseNumber received(String local) {
        clock.set(local);
        return transaction.execute(status -> {
            var number = CaseNumber.of("C-2026-%06d".formatted(cases.nextNumber()));
            cases.add(number, "COMPLAINT", "complaint", null, null, clock.instant());
            return number;
        });
    }

    <T> T act(CaseNumber number, Supplier<T> act) {
        return transaction.execute(status -> {
            cases.lock(number);
            return act.get();
        });
    }

    void act(CaseNumber number, Runnable act) {
        transaction.executeWithoutResult(status -> {
            cases.lock(number);
            act.run();
        });
    }

    /** Deploys the model together with the shipped table, once; answers with the definition. */
    String deploy(BpmnModelInstance model) {
        String process = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
        return deployed.computeIfAbsent(process, missing -> newlyDeployed(model));
    }

    private String newlyDeployed(BpmnModelInstance model) {
        var deployment = repository
                .createDeployment()
                .addModelInstance("test.bpmn", model)
                .addString("deadlines.dmn", Files.text(Path.of("processes/decisions/deadlines.dmn")))
                .deployWithResult();
        return deployment.getDeployedProcessDefinitions().get(0).getId();
    }

    /** A user task with one timer of this kind, beside an escalation that can be asked for. */
    static BpmnModelInstance task(String kind) {
        return Bpmn.createExecutableProcess("waiting-" + kind)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent()
                .userTask("Activity_Work")
                .endEvent("Event_Done")
                .moveToActivity("Activity_Work")
                .boundaryEvent("Event_Overdue")
                .cancelActivity(false)
                .timerWithDate("${deadlines.due(execution, '" + kind + "')}")
                .userTask("Activity_Escalated")
                .endEvent()
                .done();
    }

    /** A wait for an answer or the end of its time. */
    static BpmnModelInstance gateway(String kind) {
        return Bpmn.createExecutableProcess("gateway-" + kind)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent()
                .eventBasedGateway()
                .id("Gateway_Answer")
                .intermediateCatchEvent("Event_Answered")
                .message("SolutionAccepted")
                .userTask("Activity_Answered")
                .endEvent()
                .moveToNode("Gateway_Answer")
                .intermediateCatchEvent("Event_Silent")
                .timerWithDate("${deadlines.due(execution, '" + kind + "')}")
                .userTask("Activity_Silent")
                .endEvent()
                .done();
    }

    /** A task beside which an escalation can be asked for. */
    static BpmnModelInstance listening() {
        var process = Bpmn.createExecutableProcess("listening").camundaHistoryTimeToLiveString("P30D");
        var model = process.startEvent().userTask("Activity_Work").endEvent().done();
        process.eventSubProcess()
                .startEvent()
                .interrupting(false)
                .message("EscalationAsked")
                .userTask("Activity_Asked")
                .endEvent();
        return model;
    }

    /** Levels with which escalations of this row were asked for. */
    List<Integer> asked(Deadline row) {
        return sql.queryForList(
                "select l.long_ from act_ru_variable m join act_ru_variable l on l.execution_id_ = m.execution_id_"
                        + " where m.name_ = 'missedDeadline' and m.text_ = ? and l.name_ = 'level' order by 1",
                Integer.class,
                row.id().toString());
    }

    @EventListener
    void warned(DeadlineWarned warned) {
        warnings.add(warned.deadline().caseNumber() + " " + warned.warning());
    }

    /** Warnings as other packages heard of them. */
    List<String> warnings(CaseNumber number) {
        return warnings.stream()
                .filter(warning -> warning.startsWith(number.value()))
                .map(warning -> warning.substring(number.value().length() + 1))
                .toList();
    }

    /** Removes an instance without a word to anybody, as no part of the application does. */
    void vanish(CaseNumber number, String instanceId) {
        act(number, () -> runtime.deleteProcessInstance(instanceId, "gone", true));
    }

    void moveTimer(CaseNumber number, String local) {
        act(
                number,
                () -> management.setJobDuedate(
                        management
                                .createJobQuery()
                                .processInstanceId(runtime.createProcessInstanceQuery()
                                        .processInstanceBusinessKey(number.value())
                                        .singleResult()
                                        .getId())
                                .singleResult()
                                .getId(),
                        Date.from(HandClock.shop(local))));
    }

    void tell(CaseNumber number, String message) {
        act(number, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlate());
    }

    void cancel(CaseNumber number, String instanceId) {
        act(number, () -> runtime.deleteProcessInstance(instanceId, "withdrawn"));
    }

    /** Starts the process for a case of this urgency. */
    String start(CaseNumber number, String definitionId, String urgency) {
        return act(number, () -> runtime.startProcessInstanceById(
                        definitionId, number.value(), new HashMap<>(Map.of("urgency", urgency, "tier", "ORDINARY")))
                .getId());
    }

    void complete(CaseNumber number, String activityId) {
        act(
                number,
                () -> tasks.complete(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(activityId)
                        .list()
                        .get(0)
                        .getId()));
    }

    /** Due times of the case's timer jobs. */
    List<Instant> timers(CaseNumber number) {
        return sql
                .queryForList(
                        "select duedate_ at time zone 'UTC' from act_ru_job j join act_ru_execution e"
                                + " on e.id_ = j.process_instance_id_ where e.business_key_ = ? order by 1",
                        java.sql.Timestamp.class,
                        number.value())
                .stream()
                .map(java.sql.Timestamp::toInstant)
                .toList();
    }

    void fireTimer(CaseNumber number) {
        act(
                number,
                () -> management.executeJob(management
                        .createJobQuery()
                        .processInstanceId(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value())
                                .singleResult()
                                .getId())
                        .singleResult()
                        .getId()));
    }

    List<String> acts(CaseNumber number) {
        return sql.queryForList(
                "select action from redress.audit_entry where chain = ? order by seq", String.class, number.value());
    }

    JdbcTemplate sql() {
        return sql;
    }
}
