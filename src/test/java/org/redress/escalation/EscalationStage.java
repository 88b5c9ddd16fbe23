package org.redress.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Tier;
import org.redress.common.Urgency;
import org.redress.customer.CustomerBook;
import org.redress.customer.Introduction;
import org.redress.engine.Accounts;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.engine.Deployments;
import org.redress.engine.OpenTask;
import org.redress.engine.OpenTasks;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case with a first response to give, and hands that fire its timers by name. */
class EscalationStage {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);
    private static final String PARENT = "escalation/parent-case.bpmn";
    private static final List<String> SHIPPED =
            List.of("processes/escalation.bpmn", "processes/decisions/deadlines.dmn", "forms/decide-escalation.form");

    private final CustomerBook customers;
    private final Cases cases;
    private final CaseFlow flow;
    private final CaseWork work;
    private final OpenTasks tasks;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Deployments deployments;
    private final Accounts accounts;

    EscalationStage(
            CustomerBook customers,
            Cases cases,
            CaseFlow flow,
            CaseWork work,
            OpenTasks tasks,
            ManagementService management,
            TransactionTemplate transaction,
            JdbcClient sql,
            Deployments deployments,
            Accounts accounts) {
        this.customers = customers;
        this.cases = cases;
        this.flow = flow;
        this.work = work;
        this.tasks = tasks;
        this.management = management;
        this.transaction = transaction;
        this.sql = sql;
        this.deployments = deployments;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        transaction.executeWithoutResult(status -> deployments.deploy("test", models()));
        if (!accounts.exists("agent2")) accounts.create("agent2", "Li Na", "a long password", List.of("agents"));
    }

    private static Map<String, byte[]> models() {
        var set = new TreeMap<String, byte[]>();
        SHIPPED.forEach(path -> set.put(path, bytes(path)));
        set.put("processes/parent-case.bpmn", bytes(PARENT));
        return set;
    }

    private static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A running case of an ordinary customer, with the first response open. */
    CaseNumber running() {
        return running(false);
    }

    CaseNumber running(boolean approvalWanted) {
        var number = CaseNumber.of("C-2026-%06d".formatted(NUMBERS.incrementAndGet()));
        transaction.executeWithoutResult(status -> {
            var buyer = new Introduction("王芳", "buyer" + number + "@example.com", null, null, "zh");
            var customer = customers.recognise(buyer).id();
            cases.add(number, "COMPLAINT", "parent-case", customer, null, Instant.now());
            cases.triaged(number, Urgency.GENERAL, 2);
            cases.routed(number, Tier.ORDINARY, "agents", "agent", 50);
            var variables = Map.<String, Object>of("urgency", "GENERAL", "approvalWanted", approvalWanted);
            cases.started(number, flow.start(number, "parent-case", variables));
        });
        return number;
    }

    /** Fires the newest timer of this name in any process of the case, as if its time had come. */
    void fire(CaseNumber number, String event) {
        management.executeJob(timers(number, event).get(0));
    }

    /** Ids of the timers of this name, newest first. */
    List<String> timers(CaseNumber number, String event) {
        return sql.sql("select job.id_ from public.act_ru_job job"
                        + " join public.act_ru_execution i on i.id_ = job.process_instance_id_"
                        + " join public.act_ru_jobdef def on def.id_ = job.job_def_id_"
                        + " where i.business_key_ = ? and def.act_id_ = ? order by job.id_ desc")
                .params(number.value(), event)
                .query(String.class)
                .list();
    }

    /** When the newest timer of this name is due. */
    Instant dueOf(CaseNumber number, String event) {
        var id = timers(number, event).get(0);
        return management.createJobQuery().jobId(id).singleResult().getDuedate().toInstant();
    }

    OpenTask task(CaseNumber number, String activity) {
        return tasks.ofCase(number.value()).stream()
                .filter(task -> task.activityId().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    List<OpenTask> tasks(CaseNumber number, String activity) {
        return tasks.ofCase(number.value()).stream()
                .filter(task -> task.activityId().equals(activity))
                .toList();
    }

    void complete(CaseNumber number, String activity) {
        var task = task(number, activity);
        work.on(number, file -> {
            flow.complete(task.taskId(), Person.staff("agent"), null, Map.of(), Map.of());
            return null;
        });
    }

    <T> T locked(CaseNumber number, Supplier<T> act) {
        return work.on(number, file -> act.get());
    }

    /** A column of the one escalation of the case. */
    <T> T column(CaseNumber number, String column, Class<T> type) {
        return sql.sql("select " + column + " from redress.escalation where case_number = ?")
                .param(number.value())
                .query(type)
                .optional()
                .orElse(null);
    }

    int count(CaseNumber number, String where) {
        return sql.sql("select count(*) from redress.escalation where case_number = ? and " + where)
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    List<String> acts(CaseNumber number) {
        return sql.sql("select action from redress.audit_entry where chain = ? order by seq")
                .param(number.value())
                .query(String.class)
                .list();
    }

    /** States of deadline rows of a kind, oldest first. */
    List<String> deadlines(CaseNumber number, String kind) {
        return sql.sql("select state from redress.deadline where case_number = ? and kind = ? order by id")
                .params(number.value(), kind)
                .query(String.class)
                .list();
    }

    /** Running instances of the escalation process. */
    int escalationsRunning(CaseNumber number) {
        return sql.sql("select count(*) from public.act_ru_execution e join public.act_re_procdef d"
                        + " on d.id_ = e.proc_def_id_ where e.parent_id_ is null and d.key_ = 'escalation'"
                        + " and e.business_key_ = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }
}
