package org.redress.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

        var arrivals = past.arrivals(Instant.now().minus(Duration.ofDays(1)), 20_000);

        assertThat(arrivals).isSortedAccordingTo(java.util.Comparator.comparing(Arrival::at));
        var again = arrivals.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(again.process()).isEqualTo("complaint");
        assertThat(again.facts()).containsKeys("channel", "tier", "subjectSignal", "orderState", "paidMinor");
        assertThat(again.facts()).containsEntry("first-response.kind", "COMPLAINT");
        assertThat(again.facts()).containsEntry("verify-facts.verification", "VERIFIED");
        assertThat(again.facts().toString()).doesNotContain("Unmistakable", "broken");
    }
}
