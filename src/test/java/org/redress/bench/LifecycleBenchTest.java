package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.OwnApp;
import org.redress.Redress;
import org.redress.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Whole lifecycles of the shipped complaint on both engines, 8 threads, one PostgreSQL, in one run. */
@Tag("bench")
class LifecycleBenchTest {
    private static final int WARM_UP = 100;
    private static final int COUNTED = Integer.getInteger("redress.bench.lifecycles", 600);
    private static final int ROUNDS = 3;

    @Test
    void lifecyclesBesideTheStockEngine() throws Exception {
        var database = TestDatabase.fresh();
        try (var app = application(database)) {
            var counted = app.getBean(DataSource.class);
            var redress = new RedressSide(app);
            var stock = new StockSide(TestDatabase.fresh());
            int from = 0;
            run(redress, from, WARM_UP);
            run(stock, from, WARM_UP);
            from += WARM_UP;
            for (int round = 1; round <= ROUNDS; round++, from += COUNTED) {
                System.out.println("round " + round + " stock   | " + measured(stock, from, counted));
                System.out.println("round " + round + " redress | " + measured(redress, from, counted));
            }
            assertThat(redress.ended()).isEqualTo(from);
            assertThat(stock.ended()).isEqualTo(from);
        }
    }

    private static String measured(Side side, int from, DataSource database) throws Exception {
        var before = Cost.now(database);
        run(side, from, COUNTED);
        return Cost.now(database).since(before).per(COUNTED);
    }

    private static void run(Side side, int from, int count) throws Exception {
        var cases = eachOf(IntStream.range(from, from + count).boxed().toList(), number -> side.begin(number));
        all(cases, side::work);
        side.serveShop();
        all(cases, side::work);
        all(cases, side::work);
        all(cases, side::accept);
        all(cases, side::work);
        all(cases, side::answerSurvey);
        all(cases, side::work);
    }

    private static void all(List<String> cases, Consumer<String> act) throws Exception {
        eachOf(cases, theCase -> {
            act.accept(theCase);
            return theCase;
        });
    }

    private static <A, B> List<B> eachOf(List<A> given, java.util.function.Function<A, B> act)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        var done = threads.invokeAll(
                given.stream().map(one -> (Callable<B>) () -> act.apply(one)).toList());
        threads.shutdown();
        var results = new java.util.ArrayList<B>();
        for (var result : done) results.add(result.get());
        return results;
    }

    static ConfigurableApplicationContext application(TestDatabase database, String... more) {
        var polled = Stream.concat(Stream.of("--redress.shop.poll=50ms"), Stream.of(more));
        return new SpringApplicationBuilder(Redress.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(CountingPool.class))
                .run(OwnApp.arguments(database, polled.toArray(String[]::new)));
    }

    /** Puts the counter around the pool before anybody gets it. */
    static class CountingPool implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool && !(bean instanceof CountedDatabase)
                    ? new CountedDatabase(pool)
                    : bean;
        }
    }
}
