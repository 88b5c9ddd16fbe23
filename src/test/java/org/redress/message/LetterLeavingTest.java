package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Urgency;
import org.redress.customer.TextErased;
import org.redress.engine.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a letter gets when it leaves the house: its hour, and a link that nobody else knows. */
@SpringBootTest(classes = OutboxRunTest.WithServer.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LetterLeavingTest {
    private static final Pattern LINK = Pattern.compile("/track/([A-Za-z0-9_-]{32})");

    @Autowired
    MessageStory story;

    @Autowired
    Correspondence correspondence;

    @Autowired
    TrackingLinks links;

    @Autowired
    Cases cases;

    @Autowired
    JavaMailSenderImpl smtp;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    OutboxRun outbox;

    @Autowired
    ApplicationEventPublisher events;

    private GreenMail server;

    @BeforeEach
    void startServer() {
        sql.update("delete from redress.outbox");
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        smtp.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private UUID send(CaseNumber number, String template, Map<String, String> values) {
        return story.in(
                number,
                () -> correspondence.send(
                        number, template, Locale.ENGLISH, MessageStory.LI_LEI, values, Person.SYSTEM));
    }

    private Duration held(UUID letter) {
        var leaves = sql.queryForObject(
                "select not_before from redress.outbox where letter_id = ?", Timestamp.class, letter);
        return Duration.between(clock.instant(), leaves.toInstant());
    }

    @Test
    void byNightALetterWaitsForTheMorning() {
        clock.nextDay(23);
        var number = story.openCase();
        assertThat(held(send(number, "merged", Map.of("mergedInto", "C-2026-000001"))))
                .isEqualTo(Duration.ofHours(9));
        clock.nextDay(10);
        assertThat(held(send(number, "merged", Map.of("mergedInto", "C-2026-000001"))))
                .isZero();
    }

    @Test
    void byNightWhatCannotWaitLeaves() {
        clock.nextDay(23);
        var number = story.openCase();
        assertThat(held(send(number, "withdrawal-confirmed", Map.of()))).isZero();
        var soon = clock.instant().plus(Duration.ofHours(2));
        assertThat(held(send(number, "survey", Map.of("answerBy", LetterValue.of(soon)))))
                .isZero();
        story.in(number, () -> {
            cases.triaged(number, Urgency.URGENT, 2);
            return null;
        });
        assertThat(held(send(number, "merged", Map.of("mergedInto", "C-2026-000001"))))
                .isZero();
    }

    @Test
    void whoIsOnDutyIsToldByNightOfTheCaseAndNothingOfTheCustomer() throws Exception {
        clock.nextDay(23);
        var number = story.openCase();
        var told = Map.of("level", "1", "deadline", "first-response", "others", "2");
        story.in(
                number,
                () -> correspondence.send(
                        number,
                        "duty-notice",
                        Locale.ENGLISH,
                        Recipient.staff("mei@shop.example"),
                        told,
                        Person.SYSTEM));

        outbox.run();

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("mei@shop.example");
        assertThat((String) mail.getContent())
                .contains(number.value(), "Others that came with it: 2")
                .doesNotContain("Li Lei");
    }

    @Test
    void theLinkInALetterOpensTheCaseAndIsNotFoundInTheHouse() throws Exception {
        clock.nextDay(10);
        var number = story.openCase();
        var letter = send(number, "tracking-link", Map.of());
        outbox.run();
        var mail = (String) server.getReceivedMessages()[0].getContent();
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        assertThat(links.find(found.group(1))).contains(number);
        assertThat(sql.queryForObject("select body from redress.letter where id = ?", String.class, letter))
                .contains(links.place())
                .doesNotContain(found.group(1));
    }

    @Test
    void aLinkEndsWithItsTimeOrWhenItIsRevokedOrThePersonForgotten() {
        var number = story.openCase();
        var old = links.mint(number);
        clock.advance(Duration.ofDays(181));
        assertThat(links.find(old)).isEmpty();

        var lost = links.mint(number);
        var mine = links.mint(number);
        links.revokeOthers(number, mine);
        assertThat(links.find(lost)).isEmpty();
        assertThat(links.find(mine)).contains(number);

        story.in(number, () -> {
            events.publishEvent(new TextErased(number, "Text erased"));
            return null;
        });
        assertThat(links.find(mine)).isEmpty();
    }

    @Test
    void aTimeThatHasPassedHoldsNothingUp() {
        clock.nextDay(23);
        var past = LetterValue.of(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(held(send(story.openCase(), "survey", Map.of("answerBy", past))))
                .isEqualTo(Duration.ofHours(9));
    }
}
