package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.engine.Cases;
import org.redress.engine.ReportedTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets an outside worker's report reach the engine in one transaction that has locked the case first, as every change
 * of a case does; the answer is sent when the transaction is over.
 */
@Component
class ReportLock {
    private final TransactionTemplate transaction;
    private final Cases cases;
    private final ReportedTasks tasks;

    ReportLock(PlatformTransactionManager transactions, Cases cases, ReportedTasks tasks) {
        this.transaction = new TransactionTemplate(transactions);
        this.cases = cases;
        this.tasks = tasks;
    }

    void locked(String taskId, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new ContentCachingResponseWrapper(response);
        var thrown = transaction.execute(state -> {
            tasks.caseOf(taskId).ifPresent(cases::lock);
            try {
                chain.doFilter(request, answer);
                // The engine's own API has turned any failure into a status.
                if (answer.getStatus() >= 400) state.setRollbackOnly();
                return null;
            } catch (IOException | ServletException failed) {
                state.setRollbackOnly();
                return failed;
            }
        });
        if (thrown instanceof IOException failed) throw failed;
        if (thrown instanceof ServletException failed) throw failed;
        answer.copyBodyToResponse();
    }
}
