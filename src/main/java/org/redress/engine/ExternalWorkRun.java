package org.redress.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Serves the topics that this node serves itself: fetches in a transaction of its own, works outside any, reports in
 * another. A topic switched off ({@code redress.shop.workers.<topic>=false}) is left to a worker outside.
 */
@Component
class ExternalWorkRun {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalWorkRun.class);
    private static final long LOCK_MILLIS = 60_000;
    private static final int[] PAUSES_SECONDS = {10, 60, 300, 1800};
    private static final int BATCH = 20;

    private final ExternalTaskService tasks;
    private final CaseWork caseWork;
    private final Map<String, ExternalWork> works;
    private final String worker = "redress-" + Ids.next();

    ExternalWorkRun(ExternalTaskService tasks, CaseWork caseWork, List<ExternalWork> works, Environment settings) {
        this.tasks = tasks;
        this.caseWork = caseWork;
        this.works = works.stream()
                .filter(work -> settings.getProperty("redress.shop.workers." + work.topic(), Boolean.class, true))
                .collect(Collectors.toMap(ExternalWork::topic, Function.identity()));
    }

    @Scheduled(fixedDelayString = "${redress.shop.poll:500ms}")
    void run() {
        if (works.isEmpty()) return;
        for (var batch = fetch(); !batch.isEmpty(); batch = fetch())
            Batch.each(batch, this::serve, ExternalWorkRun::leave);
    }

    private List<LockedExternalTask> fetch() {
        var fetch = tasks.fetchAndLock(BATCH, worker, true);
        for (String topic : works.keySet())
            fetch = fetch.topic(topic, LOCK_MILLIS).variables("actionId", "amountMinor", "currency", "orderId");
        return ((org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder) fetch).execute();
    }

    private void serve(LockedExternalTask task) {
        var number = CaseNumber.of(task.getBusinessKey());
        try {
            var result = works.get(task.getTopicName()).run(work(task, number));
            caseWork.on(number, file -> report(task, result));
        } catch (BadUserRequestException gone) {
            LOG.info("External task of {} was cancelled or taken over while it ran", number);
        } catch (RuntimeException failed) {
            // Its message may be what the shop said, and name the buyer.
            var reason = StackTrace.reason(PlainFailure.of(failed).trace());
            LOG.warn("External task {} of {} failed: {}", task.getTopicName(), number, reason);
            caseWork.on(
                    number,
                    file -> report(
                            task, new ExternalWork.Later(failed.getClass().getSimpleName())));
        }
    }

    /** Even its failure could not be reported: it comes again when its lock ends. */
    private static void leave(LockedExternalTask task, RuntimeException failed) {
        if (DatabaseAway.isReason(failed)) throw failed;
        LOG.error(
                "External task {} of {} waits for the end of its lock",
                task.getTopicName(),
                task.getBusinessKey(),
                failed);
    }

    private static ExternalWork.Work work(LockedExternalTask task, CaseNumber number) {
        var variables = task.getVariables();
        var action = (String) variables.get("actionId");
        var minor = (Number) variables.get("amountMinor");
        var currency = (String) variables.getOrDefault("currency", "CNY");
        return new ExternalWork.Work(
                task.getId(),
                number,
                action == null ? null : UUID.fromString(action),
                (String) variables.get("orderId"),
                minor == null ? null : new Money(minor.longValue(), currency));
    }

    private Void report(LockedExternalTask task, ExternalWork.Result result) {
        if (result instanceof ExternalWork.Done done) {
            var variables = new HashMap<>(done.variables());
            if (done.providerReference() != null) variables.put("providerReference", done.providerReference());
            tasks.complete(task.getId(), worker, variables);
        } else if (result instanceof ExternalWork.Refused) tasks.handleBpmnError(task.getId(), worker, "ActionRefused");
        else if (result instanceof ExternalWork.Unknown) tasks.handleBpmnError(task.getId(), worker, "ActionUnknown");
        else if (result instanceof ExternalWork.Later later) retry(task, later.reason());
        else if (result instanceof ExternalWork.NotYet wait) wait(task, wait.again());
        return null;
    }

    /** Waiting is no failure: the retries stay as they are. */
    private void wait(LockedExternalTask task, Duration pause) {
        int left = task.getRetries() == null ? PAUSES_SECONDS.length : task.getRetries();
        tasks.handleFailure(task.getId(), worker, "not-yet", null, left, pause.toMillis());
    }

    private void retry(LockedExternalTask task, String reason) {
        int left = task.getRetries() == null ? PAUSES_SECONDS.length : task.getRetries();
        int pause = PAUSES_SECONDS[Math.max(0, PAUSES_SECONDS.length - left)];
        tasks.handleFailure(task.getId(), worker, reason, null, left - 1, pause * 1000L);
    }
}
