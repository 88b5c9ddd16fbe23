package org.redress.desk;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this node. Each is told which cases changed; a stream ends with the session it belongs to. */
@Component
class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final long WITHOUT_END = 0;

    private record Stream(String token, SseEmitter emitter) {}

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final SignedInSessions sessions;
    private final DutyCalls duty;
    private final Clock clock;

    LiveStreams(SignedInSessions sessions, DutyCalls duty, Clock clock) {
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
        streams.forEach(stream -> send(stream, SseEmitter.event().name(event).data(data)));
    }

    /** Keeps streams open through proxies, notices those whose browser is gone, and ends those without a session. */
    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void beat() {
        var here = new TreeSet<String>();
        for (Stream stream : streams) {
            var who = sessions.who(stream.token(), false);
            who.ifPresent(person -> here.add(person.getName()));
            if (who.isPresent()) send(stream, SseEmitter.event().comment("still here"));
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

    @EventListener(ContextClosedEvent.class)
    void end() {
        streams.forEach(stream -> stream.emitter().complete());
    }
}
