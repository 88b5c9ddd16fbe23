package org.redress.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one try from a job that failed, and keeps of its failure no message: neither in the job nor in the log. */
class PlainRetry extends DefaultJobRetryCmd {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(PlainRetry.class);

    PlainRetry(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    protected void logException(JobEntity job) {
        if (exception == null) return;
        var plain = PlainFailure.of(exception);
        job.setExceptionMessage(plain.getMessage());
        job.setExceptionStacktrace(plain.trace());
    }

    /** In the place of the engine's own line, which has the whole failure. */
    static void log(String jobId, Throwable failure) {
        LOG.warn(
                "Job {} failed: {}",
                jobId,
                StackTrace.reason(PlainFailure.of(failure).trace()));
    }
}
