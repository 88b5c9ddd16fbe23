package org.redress.message;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Puts a case into the canned answers, in the language of its customer. As in letters, a line whose place has no value
 * disappears; an answer of which nothing is left is not offered.
 */
@Component
public class CannedAnswerFill {
    private static final LetterParameter LINE = LetterParameter.of("line");
    private static final LetterParameter TIME = LetterParameter.of("time:time");

    /** What the case knows; each but the number may be null. {@code promise} is when the customer will hear from us. */
    public record About(CaseNumber number, String customer, String orderId, Instant promise) {}

    /** An answer that is ready to be read over and sent; {@code title} is in the reader's language. */
    public record Ready(UUID id, String title, String text) {}

    private final CannedAnswerBook book;
    private final MailSettings settings;

    CannedAnswerFill(CannedAnswerBook book, MailSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    /** All that fit the case; {@code to} is the customer's language. */
    public List<Ready> ready(About about, Locale to, Locale reader) {
        var values = values(about, to);
        return book.current().stream()
                .map(answer -> new Ready(
                        answer.id(),
                        answer.in(Language.of(reader)).subject(),
                        new LetterPattern(answer.in(Language.of(to)))
                                .fill(values)
                                .body()
                                .strip()))
                .filter(answer -> !answer.text().isEmpty())
                .toList();
    }

    private Map<String, String> values(About about, Locale to) {
        var words = new LetterWords(Language.of(to).locale(), settings.zone(), Map.of());
        var values = new HashMap<String, String>();
        values.put(CannedPlace.CASE.word(), about.number().value());
        if (about.customer() != null && !about.customer().isBlank())
            values.put(CannedPlace.CUSTOMER.word(), words.show(LINE, about.customer()));
        if (about.orderId() != null) values.put(CannedPlace.ORDER.word(), words.show(LINE, about.orderId()));
        if (about.promise() != null)
            values.put(
                    CannedPlace.PROMISE.word(), words.show(TIME, about.promise().toString()));
        return values;
    }
}
