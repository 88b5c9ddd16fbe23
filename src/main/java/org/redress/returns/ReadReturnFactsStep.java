package org.redress.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.redress.common.CaseNumber;
import org.redress.engine.ModelBean;
import org.redress.shop.Order;
import org.springframework.beans.factory.annotation.Value;

/** Puts before the tables of eligibility and freight what they ask for. */
@ModelBean("readReturnFacts")
class ReadReturnFactsStep implements ExecutionListener {
    private final ReturnCases returns;
    private final GoodsValue goods;
    private final Clock clock;
    private final ZoneId zone;

    ReadReturnFactsStep(
            ReturnCases returns,
            GoodsValue goods,
            Clock clock,
            @Value("${redress.mail.zone:Asia/Shanghai}") String zone) {
        this.returns = returns;
        this.goods = goods;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public void notify(DelegateExecution flow) {
        var number = CaseNumber.of(flow.getProcessBusinessKey());
        var request = returns.find(number).orElseThrow();
        flow.setVariableLocal("reason", request.reason().name());
        flow.setVariableLocal("exceptionClass", request.exceptionClass().name());
        flow.setVariableLocal("intact", request.intact());
        flow.setVariableLocal(
                "daysSinceReceipt",
                goods.order(number).map(Order::deliveredAt).map(this::days).orElse(0));
    }

    /** Whole days of the shop's calendar, the day after the receipt being the first (Consumer Law of China art. 25). */
    private int days(Instant delivered) {
        var from = delivered.atZone(zone).toLocalDate();
        return (int) ChronoUnit.DAYS.between(from, clock.instant().atZone(zone).toLocalDate());
    }
}
