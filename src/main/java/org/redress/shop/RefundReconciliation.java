package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.engine.SingleTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares every day what the shop gave back with what we hold for done. Each difference becomes one task of finance,
 * however often and on however many nodes it is found; a shop that gives no list is not compared.
 */
@Component
class RefundReconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(RefundReconciliation.class);
    /** Longer than a weekend without a run. */
    private static final Duration LOOK_BACK = Duration.ofDays(4);
    /** How far the clocks of the shop and ours, or a slow answer, may put the two sides apart. */
    private static final Duration SLACK = Duration.ofDays(1);

    /** A refund that was made just now may not stand in the shop's list yet; tomorrow it does. */
    private static final Duration JUST_NOW = Duration.ofHours(1);

    private static final Duration TIME_TO_SETTLE = Duration.ofDays(1);
    private static final int AT_ONCE = 1_000;

    private final Payments payments;
    private final RefundDifferences differences;
    private final SingleTasks tasks;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;

    RefundReconciliation(
            Payments payments,
            RefundDifferences differences,
            SingleTasks tasks,
            CaseWork work,
            AuditTrail audit,
            Clock clock) {
        this.payments = payments;
        this.differences = differences;
        this.tasks = tasks;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "${redress.reconciliation.cron:0 30 3 * * *}", zone = "UTC")
    void run() {
        if (!(payments instanceof RefundList list)) return;
        try {
            compare(list, clock.instant());
        } catch (ShopAway away) {
            LOG.warn("The shop did not give its list of refunds; tomorrow's covers today: {}", away.getMessage());
        }
    }

    private void compare(RefundList list, Instant now) {
        var done = differences.done(now.minus(LOOK_BACK), now.minus(JUST_NOW));
        var theirs = list.between(now.minus(LOOK_BACK).minus(SLACK), now.plus(SLACK));
        new RefundComparison(theirs, acts(theirs), now).differences(done).forEach(this::raise);
    }

    private List<Action> acts(List<RefundList.Listed> theirs) {
        var acts = new ArrayList<Action>();
        for (int from = 0; from < theirs.size(); from += AT_ONCE)
            acts.addAll(differences.actsOf(theirs.subList(from, Math.min(theirs.size(), from + AT_ONCE))));
        return acts;
    }

    private void raise(RefundDifference difference) {
        if (difference.caseNumber() == null) work.retried(() -> raised(difference));
        else work.on(difference.caseNumber(), file -> raised(difference));
    }

    private boolean raised(RefundDifference difference) {
        if (differences.add(difference) == 0) return false;
        tasks.raise(difference.key(), task(difference, clock.instant()));
        if (difference.caseNumber() == null) audit.recordSystem(Person.SYSTEM, "REFUND_DIFFERS", facts(difference));
        else audit.record(difference.caseNumber(), Person.SYSTEM, "REFUND_DIFFERS", facts(difference));
        return true;
    }

    private static SingleTasks.Work task(RefundDifference difference, Instant now) {
        return new SingleTasks.Work(
                "Activity_SettleRefundDifference",
                "Settle refund difference",
                "finance",
                difference.caseNumber(),
                now.plus(TIME_TO_SETTLE));
    }

    private static Map<String, Object> facts(RefundDifference difference) {
        var facts = new HashMap<String, Object>();
        facts.put("kind", difference.kind());
        facts.put("actionId", difference.actionId());
        facts.put("orderId", difference.orderId());
        facts.put("ourMinor", difference.ourMinor());
        facts.put("theirMinor", difference.theirMinor());
        facts.put("currency", difference.currency());
        return facts;
    }
}
