package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.UnknownCase;
import org.redress.customer.KeptApart;
import org.redress.customer.KeptCases;
import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps for each person what they have typed and not sent: for two weeks, and no longer than its customer is known. */
@Component
class TypedTextBook {
    private static final Duration KEPT = Duration.ofDays(14);

    private final TypedTexts texts;
    private final KeptCases kept;
    private final Clock clock;

    TypedTextBook(TypedTexts texts, KeptCases kept, Clock clock) {
        this.texts = texts;
        this.kept = kept;
        this.clock = clock;
    }

    List<TypedText> of(Person who, CaseNumber about) {
        if (about != null) kept.requireOpen(about, who);
        return texts.of(who.id(), about);
    }

    void keep(Person who, CaseNumber about, String name, JsonNode fields) {
        if (about != null) kept.requireOpen(about, who);
        if (texts.keep(who.id(), about, new TypedText(name, fields.toString(), clock.instant())) == 0)
            throw new UnknownCase(about.value());
    }

    void remove(Person who, String name) {
        texts.remove(who.id(), name);
    }

    /** It is no evidence, and its writer may not open the case any more. */
    @EventListener
    void keptApart(KeptApart event) {
        texts.removeOf(event.number());
    }

    @EventListener
    void erase(TextErased event) {
        texts.removeOf(event.number());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        texts.removeOlder(clock.instant().minus(KEPT));
    }
}
