package org.redress.escalation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.redress.common.Person;
import org.redress.message.Correspondence;
import org.redress.message.LetterValue;
import org.redress.message.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to the shared address of those on duty when an escalation is raised and none of them has an own one, and to the alarm address when it stands at the top; each only if
 * its address is configured. The mail names the case and says nothing of the customer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffNotices {
    private static final String TEMPLATE = "duty-notice";
    private static final String BY_PERSON = "person";

    private final Correspondence letters;
    private final EscalationLevels levels;
    private final Clock clock;
    private final String duty;
    private final String alarm;
    private final String desk;
    private final Locale language;

    StaffNotices(
            Correspondence letters,
            EscalationLevels levels,
            Clock clock,
            @Value("${redress.duty.mail:}") String duty,
            @Value("${redress.alarm.mail:}") String alarm,
            @Value("${redress.public-url:}") String desk,
            @Value("${redress.duty.language:en}") String language) {
        this.letters = letters;
        this.levels = levels;
        this.clock = clock;
        this.duty = duty;
        this.alarm = alarm;
        this.desk = desk;
        this.language = Locale.forLanguageTag(language);
    }

    /** Somebody has to claim it. */
    void raised(Escalation escalation) {
        if (duty.isBlank()) return;
        levels.open(escalation.id(), escalation.firstLevel())
                .filter(offer -> !levels.anybodyReached(offer.groupId(), clock.instant()))
                .ifPresent(offer -> send(duty, escalation, offer));
    }

    /** It stands at the top level. */
    void alarm(Escalation escalation, EscalationLevel offer) {
        send(alarm, escalation, offer);
    }

    private void send(String address, Escalation escalation, EscalationLevel offer) {
        if (address.isBlank()) return;
        letters.send(
                escalation.caseNumber(),
                TEMPLATE,
                language,
                Recipient.staff(address),
                told(escalation, offer),
                Person.SYSTEM);
    }

    private Map<String, String> told(Escalation escalation, EscalationLevel offer) {
        var values = new HashMap<String, String>();
        values.put("level", Integer.toString(offer.level()));
        values.put("deadline", escalation.deadlineKind() == null ? BY_PERSON : escalation.deadlineKind());
        if (offer.claimDue() != null) values.put("claimBy", LetterValue.of(offer.claimDue()));
        if (!desk.isBlank()) values.put("deskUrl", desk);
        return values;
    }
}
