package org.redress.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** A scheduled run that fails is told in the log and comes again; an outage of the database fills no disk. */
@Component
class ScheduleSettings implements ThreadPoolTaskSchedulerCustomizer {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleSettings.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(ScheduleSettings::tell);
    }

    private static void tell(Throwable failure) {
        if (DatabaseAway.isReason(failure)) LOG.warn("A scheduled run waits for the database: {}", failure.toString());
        else LOG.error("A scheduled run failed and comes again", failure);
    }
}
