package org.redress.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.redress.message.Correspondence;
import org.redress.message.LetterValue;
import org.redress.message.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those on duty who have given an address and have no desk open. What came together is one letter, which names
 * the case that has to be claimed first and how many others there are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DutyMails {
    private static final String TEMPLATE = "duty-notice";
    private static final String BY_PERSON = "person";

    private final DutyCalls calls;
    private final Cases cases;
    private final Correspondence letters;
    private final String desk;
    private final Locale language;

    DutyMails(
            DutyCalls calls,
            Cases cases,
            Correspondence letters,
            @Value("${redress.public-url:}") String desk,
            @Value("${redress.duty.language:en}") String language) {
        this.calls = calls;
        this.cases = cases;
        this.letters = letters;
        this.desk = desk;
        this.language = Locale.forLanguageTag(language);
    }

    void write(DutyCalls.Came came, Instant at, Instant deskSince) {
        var addresses = calls.mails(came.group(), at, deskSince);
        if (addresses.isEmpty()) return;
        cases.lock(came.caseNumber());
        for (String address : addresses)
            letters.send(came.caseNumber(), TEMPLATE, language, Recipient.staff(address), told(came), Person.SYSTEM);
    }

    private Map<String, String> told(DutyCalls.Came came) {
        var values = new HashMap<String, String>();
        values.put("level", Integer.toString(came.level()));
        values.put("deadline", came.deadline() == null ? BY_PERSON : came.deadline());
        if (came.claimDue() != null) values.put("claimBy", LetterValue.of(came.claimDue()));
        if (came.escalations() > 1) values.put("others", Integer.toString(came.escalations() - 1));
        if (!desk.isBlank()) values.put("deskUrl", desk);
        return values;
    }
}
