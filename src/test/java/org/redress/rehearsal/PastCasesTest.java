package org.redress.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;

/** The shop's own cases come again with what tables were asked and people chose, and without a word of anybody. */
class PastCasesTest extends StoryApp {
    private static final String WORDS = "The lamp arrived broken, says Mr Unmistakable";

    @Autowired
    private PastCases past;

    @Test
    void aPastComplaintBringsItsCodesAndChoicesAlone() {
        var number = shop().complaint(WORDS);
        shop().verify(number);

        var again = again(number);

        assertThat(again.process()).isEqualTo("complaint");
        assertThat(again.facts()).containsKeys("channel", "tier", "subjectSignal", "orderState", "paidMinor");
        assertThat(again.facts()).containsEntry("first-response.kind", "COMPLAINT");
        assertThat(again.facts()).containsEntry("verify-facts.verification", "VERIFIED");
    }

    @Test
    void aPastReturnBringsWhatWasAskedForAndHowItWasDecided() {
        var asked = Map.of("text", WORDS, "intact", false);
        var number = shop().takeBack(shop().order(4900, 1), "EXCHANGE", "DAMAGED", asked);

        var again = again(number);

        assertThat(again.process()).isEqualTo("return-exchange");
        assertThat(again.facts())
                .containsEntry("returnKind", "EXCHANGE")
                .containsEntry("reason", "DAMAGED")
                .containsEntry("intact", false)
                .containsEntry("daysSinceReceipt", 1)
                .containsEntry("paidMinor", 4900)
                .containsEntry("decide-return.decision", "ACCEPT");
    }

    @Test
    void aPastReviewBringsItsScoreAndItsReach() {
        var filed = shop().review(Map.of("text", WORDS, "score", 2, "reach", 700));
        var number = filed.body().path("number").asText();
        shop().task(number, "Activity_ContactBuyer");

        var again = again(number);

        assertThat(again.process()).isEqualTo("review-recovery");
        assertThat(again.facts())
                .containsEntry("channel", "MARKETPLACE")
                .containsEntry("score", 2)
                .containsEntry("reach", 700)
                .containsEntry("buyerKnown", true);
    }

    private Arrival again(String number) {
        var arrivals = past.arrivals(Instant.now().minus(Duration.ofDays(1)), 20_000);
        assertThat(arrivals).isSortedAccordingTo(Comparator.comparing(Arrival::at));
        var again = arrivals.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(again.facts().toString()).doesNotContain("Unmistakable", "arrived");
        return again;
    }
}
