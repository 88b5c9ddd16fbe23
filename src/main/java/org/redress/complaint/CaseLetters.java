package org.redress.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.customer.Addressee;
import org.redress.customer.Customers;
import org.redress.engine.Accounts;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.message.Correspondence;
import org.redress.message.OwnWords;
import org.redress.message.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Letters of a case: knows to whom, in which language, and under which name of the shop's people. */
@Component
public class CaseLetters {
    /** How long the plain acknowledgement waits for the promise that the process adds. */
    private static final Duration LATEST_ACKNOWLEDGEMENT = Duration.ofSeconds(5);

    private final Cases cases;
    private final Customers customers;
    private final Correspondence correspondence;
    private final Accounts accounts;
    private final Map<String, String> serviceHours;
    private final Clock clock;

    CaseLetters(
            Cases cases,
            Customers customers,
            Correspondence correspondence,
            Accounts accounts,
            @Value("${redress.service-hours.en:every day 09:00-21:00}") String hours,
            @Value("${redress.service-hours.zh:每天 09:00–21:00}") String hoursInChinese,
            Clock clock) {
        this.cases = cases;
        this.customers = customers;
        this.correspondence = correspondence;
        this.accounts = accounts;
        this.clock = clock;
        this.serviceHours = Map.of("en", hours, "zh", hoursInChinese);
    }

    /** Sends a template letter to the customer of the case in their language. */
    public void send(CaseNumber number, String template, Map<String, String> params, Person by) {
        var customer = customer(number);
        correspondence.send(number, template, customer.locale(), recipient(customer), params, by);
    }

    /** Queues the plain acknowledgement; the process completes and releases it within the same request. */
    public void acknowledgeReceipt(CaseNumber number, UUID customerId, String template) {
        var customer = addressee(customerId);
        var params = Map.of("serviceHours", serviceHours.get(customer.language()));
        correspondence.queue(
                number,
                template,
                customer.locale(),
                recipient(customer),
                params,
                Person.SYSTEM,
                LATEST_ACKNOWLEDGEMENT);
    }

    /** Completes the queued acknowledgement with the promise and sends it at once; a time that is past is no promise. */
    void acknowledge(CaseNumber number, Instant promise) {
        var params = new HashMap<String, String>();
        params.put("nextStep", nextStep(customer(number).locale()));
        if (promise.isAfter(clock.instant())) params.put("promise", promise.toString());
        acknowledge(number, "acknowledgement", params);
    }

    /** The same for any kind of case: {@code more} is what its template takes beside hours and address. */
    public void acknowledge(CaseNumber number, String template, Map<String, String> more) {
        var customer = customer(number);
        var params = new HashMap<>(more);
        params.put("serviceHours", serviceHours.get(customer.language()));
        correspondence.complete(number, template, customer.locale(), recipient(customer), params);
    }

    /** A person's own words, signed with their name; dismissive words are refused unless a reason is given. */
    public void answer(CaseNumber number, OwnWords words, Person by) {
        write(number, "answer", Map.of("agentName", name(by)), words, by);
    }

    /** An apology and its cause to somebody who did not write to us themselves. */
    public void contact(CaseNumber number, OwnWords words, Person by) {
        write(number, "buyer-contact", Map.of("agentName", name(by)), words, by);
    }

    public void decision(
            CaseNumber number,
            String remedy,
            Money amount,
            String reasons,
            Instant answerBy,
            Person by,
            String override) {
        var params = new HashMap<String, String>();
        params.put("remedy", remedy);
        if (amount.minor() > 0) params.put("amount", amount.minor() + " " + amount.currency());
        params.put("agentName", name(by));
        params.put("answerBy", answerBy.toString());
        write(number, "decision", params, OwnWords.ofForm("reasons", reasons, override), by);
    }

    public void finalPosition(CaseNumber number, String position, Person by) {
        write(number, "final-position", Map.of(), OwnWords.ofForm("position", position, null), by);
    }

    public void question(CaseNumber number, String question, Instant answerBy, Person by) {
        var params = Map.of("agentName", name(by), "answerBy", answerBy.toString());
        write(number, "question", params, OwnWords.ofForm("question", question, null), by);
    }

    public void executed(CaseNumber number, String remedy, Money amount, String reference) {
        var params = new HashMap<String, String>();
        params.put("remedy", remedy);
        if (amount.minor() > 0) params.put("amount", amount.minor() + " " + amount.currency());
        if (reference != null) params.put("reference", reference);
        send(number, "execution-proof", params, Person.SYSTEM);
    }

    public void survey(CaseNumber number, Instant answerBy) {
        send(number, "survey", Map.of("answerBy", answerBy.toString()), Person.SYSTEM);
    }

    /** A customer reads a name, never what somebody signs in with. */
    private String name(Person by) {
        return accounts.name(by.id()).orElse(by.id());
    }

    /** A letter around a person's own words, judged by the tone guard. */
    public void write(CaseNumber number, String template, Map<String, String> params, OwnWords words, Person by) {
        var customer = customer(number);
        correspondence.write(number, template, customer.locale(), recipient(customer), params, words, by);
    }

    private static String nextStep(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage())
                ? "客服专员会阅读您的描述，确认问题与诉求，并给您答复。"
                : "An agent reads what you wrote, confirms problem and demand, and answers you.";
    }

    private Addressee customer(CaseNumber number) {
        return cases.find(number).map(CaseFile::customerId).map(this::addressee).orElseThrow();
    }

    private Addressee addressee(UUID customerId) {
        return customers.addressee(customerId).orElseThrow();
    }

    private static Recipient recipient(Addressee customer) {
        return new Recipient(customer.name(), customer.address(), customer.contactPoint());
    }
}
