package org.redress.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of people at the pages. Each request asks the database, so signing out, shutting an account, other groups and
 * another password take effect at once on every node. A session ends 30 minutes after the last act and after 12 hours.
 */
@Component
class SignedInSessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    SignedInSessions(Sessions sessions, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session and returns its token, which nobody but the browser keeps. */
    @Transactional
    public String open(SignedIn who) {
        return open(who, null);
    }

    /** The same for somebody whom the provider vouches for by this token. */
    @Transactional
    public String open(SignedIn who, String idToken) {
        var token = TokenHash.newToken();
        sessions.open(TokenHash.of(token), who.getName(), clock.instant(), idToken);
        audit.recordSystem(who.getPrincipal(), "SIGNED_IN", Map.of("account", who.getName()));
        return token;
    }

    /** Whose session it is; a page that only keeps itself fresh does not count as a person at work. */
    Optional<SignedIn> who(String token, boolean atWork) {
        var now = clock.instant();
        var open = sessions.find(TokenHash.of(token), now.minus(LONGEST), now.minus(IDLE), now);
        if (atWork && open.isPresent() && open.get().seenAt().isBefore(now.minus(EXACT_ENOUGH)))
            sessions.seen(TokenHash.of(token), now);
        return open.map(SignedInSessions::signedIn);
    }

    /** Ends a session; the token of the provider with which it was opened, if it was. */
    @Transactional
    public Optional<String> close(String token, SignedIn who) {
        var idToken = sessions.close(TokenHash.of(token));
        audit.recordSystem(who.getPrincipal(), "SIGNED_OUT", Map.of("account", who.getName()));
        return idToken;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void sweep() {
        var now = clock.instant();
        sessions.sweep(now.minus(LONGEST), now.minus(IDLE));
    }

    private static SignedIn signedIn(Sessions.Open open) {
        var who = Credentials.account(open.userId(), Credentials.known(List.of(open.groups())));
        who.setDetails(open.name());
        return who;
    }
}
