package org.redress.shop;

import java.time.Clock;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.engine.ExternalWork.Work;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A worker in a process of its own: one refund on the given database through the given provider. */
@Import(ShopSlice.class)
class RefundProcess {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Arguments: database address, provider's port, task, case, action. */
    public static void main(String[] args) {
        var work = new Work(args[2], CaseNumber.of(args[3]), UUID.fromString(args[4]), null, null);
        var provider = new HttpPayments(Integer.parseInt(args[1]));
        try (var context = new SpringApplicationBuilder(RefundProcess.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + args[0], "spring.datasource.username=app")
                .properties("spring.flyway.enabled=false")
                .run()) {
            new RefundWork(context.getBean(ActionLedger.class), provider).run(work);
        }
    }
}
