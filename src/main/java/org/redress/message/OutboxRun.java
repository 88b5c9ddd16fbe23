package org.redress.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Hands over what is due, one letter at a time: lease, send, result, the first and the last each in a transaction of
 * its own. A node that dies between sending and result leaves one letter that is sent once more under the same
 * Message-ID.
 */
@Component
class OutboxRun {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRun.class);
    // Longer than the slowest conversation with a mail server under the time limits of MailServer.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Letters letters;
    private final Outbox outbox;
    private final LetterDesk desk;
    private final MailServer server;
    private final LetterLinks links;
    private final OutboxResults results;
    private final Clock clock;
    private final ServerPause pause = new ServerPause();
    private final Counter away;

    OutboxRun(
            Letters letters,
            Outbox outbox,
            LetterDesk desk,
            MailServer server,
            LetterLinks links,
            OutboxResults results,
            MeterRegistry metrics,
            Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.desk = desk;
        this.server = server;
        this.links = links;
        this.results = results;
        this.clock = clock;
        this.away = metrics.counter("redress.mail.server.away");
        metrics.gauge("redress.letters.waiting", outbox, Outbox::waiting);
    }

    /** Works until nothing is due or the mail server is away; how many letters were taken. */
    int run() {
        int taken = 0;
        while (pause.over(clock.instant())) {
            Optional<Post> post = lease();
            if (post.isEmpty()) {
                break;
            }
            deliver(letters.find(post.get().letterId()), post.get());
            taken++;
        }
        return taken;
    }

    private Optional<Post> lease() {
        var now = clock.instant();
        return outbox.lease(now, now.plus(LEASE));
    }

    private void deliver(Letter letter, Post post) {
        KeptBecause kept = desk.kept(post.address());
        if (kept != null) {
            results.kept(letter, kept);
            return;
        }
        try {
            server.hand(links.opened(letter), post);
        } catch (MessagingException | MailException failure) {
            fault(letter, post, MailFault.of(failure));
            return;
        }
        pause.end();
        results.sent(letter, post);
    }

    private void fault(Letter letter, Post post, MailFault fault) {
        if (fault.serverAway()) {
            LOG.warn("The mail server is away; letters wait: {}", fault.text());
            away.increment();
            results.putBack(letter, fault);
            pause.begin(clock.instant());
        } else {
            LOG.warn("Letter {} was not taken: {}", post.letterId(), fault.text());
            results.refused(letter, post, fault);
        }
    }
}
