package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changes while somebody looks. */
@Controller
class LivePages {
    static final String PLACE = "/desk/live";

    private final LiveStreams streams;

    LivePages(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = PLACE, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(HttpServletRequest request, HttpServletResponse response) {
        // A proxy that gathers answers would keep the news to itself.
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(PageCookies.SESSION.of(request).orElseThrow());
    }
}
