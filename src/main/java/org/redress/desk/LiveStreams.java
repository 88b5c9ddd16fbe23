package org.redress.desk;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this node. Each is told which cases changed; a stream ends with the session it belongs to. */
@Component
class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    /** The event that names cases. */
    static final String CASES = "cases";

    private static final long WITHOUT_END = 0;

    /** So many that read nothing hold up nobody; such a one is cut off by the time limit of its connection. */
    private static final int SENDERS = 16;

    private static final int MOST_WAITING = 100;

    /** An open page, and what it is to be told; {@code told} while somebody tells it. */
    private record Stream(
            String token, SseEmitter emitter, BlockingQueue<SseEmitter.SseEventBuilder> waiting, AtomicBoolean told) {
        Stream(String token, SseEmitter emitter) {
            this(token, emitter, new ArrayBlockingQueue<>(MOST_WAITING), new AtomicBoolean());
        }
    }

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders;
    private final SignedInSessions sessions;
    private final DutyCalls duty;
    private final Clock clock;

    LiveStreams(SignedInSessions sessions, DutyCalls duty, Clock clock) {
        var threads = new CustomizableThreadFactory("live-");
        threads.setDaemon(true);
        this.senders = Executors.newFixedThreadPool(SENDERS, threads);
        this.sessions = sessions;
        this.duty = duty;
        this.clock = clock;
    }

    /** A new stream for the browser with this session. */
    SseEmitter open(String token) {
        var emitter = new SseEmitter(WITHOUT_END);
        var stream = new Stream(token, emitter);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onError(gone -> streams.remove(stream));
        streams.add(stream);
        send(stream, SseEmitter.event().comment("open").reconnectTime(3_000));
        sessions.who(token, false).ifPresent(who -> duty.deskSeen(Set.of(who.getName()), clock.instant()));
        return emitter;
    }

    /** Tells every page an event: {@code cases} that changed, or the case whose {@code presence} did. */
    void tell(String event, String data) {
        streams.forEach(stream -> pass(stream, SseEmitter.event().name(event).data(data)));
    }

    /** A page that reads slowly waits for itself alone; when too much waits it is told that anything may have changed. */
    private void pass(Stream stream, SseEmitter.SseEventBuilder event) {
        if (!stream.waiting().offer(event)) {
            stream.waiting().clear();
            stream.waiting().offer(SseEmitter.event().name(CASES).data(LiveNews.EVERYTHING));
        }
        if (!stream.told().getAndSet(true)) senders.execute(() -> tellAll(stream));
    }

    private void tellAll(Stream stream) {
        try {
            for (var next = stream.waiting().poll();
                    next != null;
                    next = stream.waiting().poll()) send(stream, next);
        } finally {
            stream.told().set(false);
        }
        if (!stream.waiting().isEmpty() && !stream.told().getAndSet(true)) senders.execute(() -> tellAll(stream));
    }

    /** Keeps streams open through proxies, notices those whose browser is gone, and ends those without a session. */
    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void beat() {
        var here = new TreeSet<String>();
        for (Stream stream : streams) {
            var who = sessions.who(stream.token(), false);
            who.ifPresent(person -> here.add(person.getName()));
            if (who.isPresent()) pass(stream, SseEmitter.event().comment("still here"));
            else stream.emitter().complete();
        }
        if (!here.isEmpty()) duty.deskSeen(here, clock.instant());
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException hungUp) {
            LOG.debug("A page was left", hungUp);
            streams.remove(stream);
        }
    }

    @PreDestroy
    void close() {
        senders.shutdownNow();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        streams.forEach(stream -> stream.emitter().complete());
    }
}
