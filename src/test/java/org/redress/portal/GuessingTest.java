package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.MovedTime;
import org.redress.common.CaseNumber;
import org.redress.engine.Cases;
import org.redress.message.TrackingLinks;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever guesses at links is slow, finds nothing, and does not learn from how long it took. */
class GuessingTest extends StoryApp {
    private static final int GUESSES = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Autowired
    private TrackingLinks links;

    @Autowired
    private Cases cases;

    @Autowired
    private SharedLimits shared;

    private CaseNumber number;

    @BeforeEach
    void file() {
        number = CaseNumber.of(shop().complaint("The cup arrived broken."));
    }

    /** An hour of guessing from one address, 36 milliseconds apart. */
    @Test
    void ofAHundredThousandGuessesSixHundredAreLookedUpAndNoneOpens() {
        links.mint(number);
        var hour = new MovedTime();
        var door = new CaseDoor(links, cases, new Limits(1, hour, shared));
        int lookedUp = 0;
        for (int guess = 0; guess < GUESSES; guess++) {
            hour.move(Duration.ofHours(1).dividedBy(GUESSES));
            if (tried(door, random(), "203.0.113.7")) lookedUp++;
        }
        assertThat(lookedUp).isBetween(600, 620);
    }

    /** The same by two nodes in turn: each may learn one guess late that the other has used up what was left. */
    @Test
    void asManyAreLookedUpOnTwoNodesTogether() {
        var hour = new MovedTime();
        var nodes = List.of(
                new CaseDoor(links, cases, new Limits(1, hour, shared)),
                new CaseDoor(links, cases, new Limits(1, hour, shared)));
        int lookedUp = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            hour.move(Duration.ofMinutes(6).dividedBy(10_000));
            if (tried(nodes.get(guess % 2), random(), "203.0.113.9")) lookedUp++;
        }
        assertThat(lookedUp).isBetween(60, 75);
    }

    @Test
    void whatIsUsedUpOnOneNodeIsUsedUpOnTheOther() {
        var hour = new MovedTime();
        var nodes = List.of(new Limits(1, hour, shared), new Limits(1, hour, shared));
        int filed = 0;
        for (int go = 0; go < 40; go++) if (nodes.get(go % 2).take(Limit.FILING, "203.0.113.10")) filed++;
        assertThat(filed).isEqualTo(10);

        hour.move(Duration.ofMinutes(6));
        assertThat(nodes.get(1).take(Limit.FILING, "203.0.113.10")).isTrue();
        assertThat(nodes.get(0).take(Limit.FILING, "203.0.113.10")).isFalse();
    }

    /** True when the link was looked up and led nowhere, false when it was not even looked up. */
    private static boolean tried(CaseDoor door, String key, String address) {
        try {
            throw new AssertionError("opened " + door.open(key, from(address)));
        } catch (NotHere nowhere) {
            return true;
        } catch (TooOften slowedDown) {
            return false;
        }
    }

    @Test
    void whateverIsWrongWithALinkItTakesAsLong() {
        var revoked = links.mint(number);
        var expired = links.mint(number);
        links.revokeOthers(number, expired);
        sql.update(
                "update redress.tracking_link set made_at = now() - interval '2 days',"
                        + " expires_at = now() - interval '1 day' where case_number = ?",
                number.value());
        var wrong = Map.of("revoked", revoked, "expired", expired, "misshapen", "x", "long", "y".repeat(4000));
        var door = new CaseDoor(links, cases, new Limits(1_000_000, shared));

        var unknown = new ArrayList<Long>();
        var others = new TreeMap<String, List<Long>>();
        for (int round = 0; round < 150; round++) {
            unknown.add(nanos(door, random()));
            wrong.forEach((name, key) ->
                    others.computeIfAbsent(name, first -> new ArrayList<>()).add(nanos(door, key)));
        }
        assertThat(others).allSatisfy((name, times) -> assertThat(Math.abs(median(times) - median(unknown)))
                .isLessThan(Duration.ofMillis(5).toNanos()));
    }

    private static long nanos(CaseDoor door, String key) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> door.open(key, from("203.0.113.8"))).isInstanceOf(NotHere.class);
        return System.nanoTime() - begun;
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
