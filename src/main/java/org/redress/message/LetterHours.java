package org.redress.message;

import java.time.Instant;
import java.util.Map;
import org.redress.common.CaseNumber;
import org.redress.common.Urgency;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.setting.SettingReading;
import org.redress.setting.SettingShelf;
import org.springframework.stereotype.Component;

/**
 * When a letter may leave: by night it waits for the morning in the shop's zone, unless its case is urgent, it answers
 * what the customer has just done, or a time it names would have passed by then. On the case's pages it stands at once.
 */
@Component
class LetterHours {
    private final Cases cases;
    private final MailServer server;
    private final MailSettings settings;
    private final SettingReading<QuietHours> quiet;

    LetterHours(Cases cases, MailServer server, MailSettings settings, SettingShelf shelf) {
        this.cases = cases;
        this.server = server;
        this.settings = settings;
        this.quiet = new SettingReading<>(
                shelf, QuietHours.SETTING, set -> set.map(QuietHours::parse).orElseGet(settings::quiet));
    }

    /** @param wanted when it would leave by day */
    Instant leave(LetterTemplate kind, CaseNumber number, Map<String, String> values, Instant wanted) {
        if (!kind.customer() || kind.atNight() || !server.configured() || urgent(number)) return wanted;
        return quiet.now().sendAt(wanted, firstTime(kind, values, wanted), settings.zone());
    }

    private boolean urgent(CaseNumber number) {
        return cases.find(number)
                .map(CaseFile::urgency)
                .filter(Urgency.URGENT::equals)
                .isPresent();
    }

    /** The first time ahead that the letter names; far off when it names none. */
    private static Instant firstTime(LetterTemplate kind, Map<String, String> values, Instant wanted) {
        return kind.parameters().stream()
                .filter(one -> one.kind() == LetterParameter.Kind.TIME)
                .map(one -> values.get(one.name()))
                .filter(value -> value != null && !value.isBlank())
                .map(Instant::parse)
                .filter(wanted::isBefore)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
