package org.redress.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.redress.engine.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Eighteen cases in different stages to look at, made once, when the server listens and no case exists yet. People
 * can work meanwhile; nothing that goes wrong here stops the application.
 */
@Component
@ConditionalOnProperty(name = "redress.sample-cases", havingValue = "true")
class SampleCases {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCases.class);
    private static final String FILE = "org/redress/desk/sample-cases.json";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cases cases;
    private final SampleIntake intake;
    private final SampleActs acts;
    private final ObjectMapper json;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private ScheduledFuture<?> making;

    SampleCases(
            Cases cases,
            SampleIntake intake,
            SampleActs acts,
            ObjectMapper json,
            TaskScheduler scheduler,
            Clock clock) {
        this.cases = cases;
        this.intake = intake;
        this.acts = acts;
        this.json = json;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        try {
            begin();
        } catch (IOException | RuntimeException failed) {
            LOG.error("The sample cases could not be made; the application runs without them", failed);
        }
    }

    /** False when a case exists already. */
    synchronized boolean begin() throws IOException {
        if (!cases.none()) return false;
        var run = new SampleRun(samples(), intake, acts, clock);
        making = scheduler.scheduleWithFixedDelay(() -> goOn(run), PAUSE);
        return true;
    }

    private synchronized void goOn(SampleRun run) {
        if (!run.turn()) return;
        making.cancel(false);
        LOG.info("Sample cases in different stages are there to look at: GET /api/cases");
    }

    private List<SampleCase> samples() throws IOException {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(file, new TypeReference<>() {});
        }
    }
}
