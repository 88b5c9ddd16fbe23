package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.redress.common.Refusal;
import org.redress.setting.SettingShelf;

/** What the words of a letter must be before a shop may set them. */
class LetterCheckTest {
    private static final String SHIPPED = LetterFiles.whole("decision_en");

    private final SettingShelf settings = SettingShelf.asShipped();
    private final LetterTemplates templates = new LetterTemplates("Teahouse", ZoneId.of("Asia/Shanghai"), settings);
    private final LetterCheck check = new LetterCheck(templates, new ToneGuard(settings), new ReviewGuard());
    private final LetterPreview preview = new LetterPreview(templates, Clock.systemUTC());

    @Test
    void everyShippedLetterPassesAndCanBeShown() {
        for (LetterKind kind : LetterKind.all(templates)) {
            var text = LetterFiles.whole(kind.file());
            assertThatCode(() -> check.check(kind.file(), text)).as(kind.file()).doesNotThrowAnyException();
            assertThat(preview.show(kind.file(), text).body()).as(kind.file()).doesNotContain("{");
        }
    }

    @Test
    void whatIsWrongIsToldByName() {
        refused(SHIPPED.replace("{amount}", "{sum}"), "letter-place-unknown", "{sum}");
        refused(SHIPPED.replace("{answerBy}", "soon"), "letter-place-missing", "{answerBy}");
        refused(SHIPPED.replace("{trackingUrl}", "our page"), "letter-place-missing", "{trackingUrl}");
        refused(SHIPPED.replace("{caseNumber}", ""), "letter-place-missing", "{caseNumber}");
        refused(SHIPPED.replace("{remedy}.", "{remedy}. {amount"), "letter-brace", null);
        refused(SHIPPED.replace("\n\n", "\n"), "letter-form", null);
        refused("x".repeat(201) + SHIPPED, "letter-too-long", null);
    }

    @Test
    void wordsThatDismissTheCustomerOrBuyAReviewAreRefused() {
        refused(SHIPPED.replace("Our reasons:", "There is nothing we can do."), "letter-tone", null);
        refused(
                SHIPPED.replace("Our reasons:", "Change your review to five stars and you get a refund."),
                "benefit-for-review",
                null);
    }

    private void refused(String text, String code, String named) {
        assertThat(text).isNotEqualTo(SHIPPED);
        assertThatThrownBy(() -> check.check("decision_en", text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.pointer()).isEqualTo("/value");
            if (named != null) assertThat(refusal.args()).contains(named);
        });
    }
}
