package org.redress.improvement;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.customer.Addressee;
import org.redress.customer.CustomerBook;
import org.redress.customer.Customers;
import org.redress.customer.Introduction;
import org.redress.engine.Submission;
import org.redress.message.Correspondence;
import org.redress.message.OwnWords;
import org.redress.message.Recipient;
import org.springframework.stereotype.Component;

/** Letters to customers who have the fault and do not know or say it; each order gets one, also when asked again. */
@Component
class VictimLetters {
    private static final String TEMPLATE = "victim-notice";

    private final Victims victims;
    private final CustomerBook book;
    private final Customers customers;
    private final Correspondence correspondence;
    private final Clock clock;

    VictimLetters(Victims victims, CustomerBook book, Customers customers, Correspondence correspondence, Clock clock) {
        this.victims = victims;
        this.book = book;
        this.customers = customers;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** Writes to everybody on the list who was not written to; returns how many letters that were. */
    int write(CaseNumber number, Submission go) {
        var waiting = victims.of(number).stream()
                .filter(victim -> victim.toldAt() == null)
                .toList();
        for (var victim : waiting) {
            var known = book.recognise(new Introduction(null, null, null, victim.customerReference(), null));
            var customer = customers.addressee(known.id()).orElseThrow();
            var letter = write(number, victim.orderId(), customer, go);
            victims.told(number, victim.orderId(), known.id(), letter, clock.instant());
        }
        return waiting.size();
    }

    private UUID write(CaseNumber number, String orderId, Addressee customer, Submission go) {
        var chinese = Locale.CHINESE.getLanguage().equals(customer.locale().getLanguage());
        var field = chinese ? "messageZh" : "messageEn";
        var words = new OwnWords("message", go.text(field), "/variables/" + field, null);
        var to = new Recipient(customer.name(), customer.address(), customer.contactPoint());
        return correspondence.write(
                number, TEMPLATE, customer.locale(), to, Map.of("orderId", orderId), words, Person.staff(go.byId()));
    }
}
