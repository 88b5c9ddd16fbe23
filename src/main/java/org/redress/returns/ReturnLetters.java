package org.redress.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.common.Person;
import org.redress.complaint.CaseLetters;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;
import org.redress.message.LetterValue;
import org.redress.message.OwnWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Letters about a return; what a person wrote in a form goes out in their words, judged by the tone guard. */
@Component
class ReturnLetters {
    private static final String DECISION = "Activity_DecideReturn";

    private final CaseLetters letters;
    private final Submissions submissions;
    private final String address;

    ReturnLetters(
            CaseLetters letters,
            Submissions submissions,
            @Value("${redress.returns.address:Returns, 1 Chahu Road, Hangzhou 310000 / 杭州市茶湖路 1 号 退货组}")
                    String address) {
        this.letters = letters;
        this.submissions = submissions;
        this.address = address;
    }

    /** @param shipBy when the parcel must be under way; null when nothing comes back */
    void accepted(ReturnCase request, Instant shipBy, Instant doneBy) {
        var params = new HashMap<String, String>();
        params.put("kind", request.kind().name());
        if (shipBy != null) {
            params.put("address", address);
            params.put("shipBy", LetterValue.of(shipBy));
            params.put("freight", "freight." + request.freightPayer());
        } else {
            params.put("doneBy", LetterValue.of(doneBy));
        }
        var words = request.decidedBy() == null ? null : granted(request);
        if (words == null) letters.send(request.number(), "return-accepted", params, Person.SYSTEM);
        else write(request.number(), "return-accepted", params, words);
    }

    /** The agent's words, unless a supervisor granted what the agent would have refused. */
    private Submission granted(ReturnCase request) {
        return submissions
                .latest(request.number(), DECISION)
                .filter(form -> form.byId().equals(request.decidedBy()) && "ACCEPT".equals(form.text("decision")))
                .orElse(null);
    }

    /** A refusal, with the words of whoever refused: of the agent, or of the supervisor who saw the goods. */
    void refused(CaseNumber number, boolean afterInspection, Instant objectBy) {
        var form = submissions
                .latest(number, afterInspection ? "Activity_DecideDispute" : DECISION)
                .orElseThrow();
        var params = new HashMap<String, String>();
        params.put("objectBy", LetterValue.of(objectBy));
        if (form.text("alternative") != null) params.put("alternative", form.text("alternative"));
        write(number, "return-refused", params, form);
    }

    void partialOffer(CaseNumber number, Money amount, Instant objectBy) {
        var form = submissions.latest(number, "Activity_DecideDispute").orElseThrow();
        var params = new HashMap<String, String>();
        params.put("amount", LetterValue.of(amount));
        params.put("objectBy", LetterValue.of(objectBy));
        write(number, "partial-offer", params, form);
    }

    void noExchange(CaseNumber number) {
        letters.send(number, "exchange-impossible", Map.of(), Person.SYSTEM);
    }

    void label(CaseNumber number, String reference) {
        letters.send(number, "return-label", Map.of("reference", reference, "address", address), Person.SYSTEM);
    }

    void received(CaseNumber number) {
        letters.send(number, "goods-received", Map.of(), Person.SYSTEM);
    }

    private void write(CaseNumber number, String template, Map<String, String> params, Submission form) {
        var words = OwnWords.ofForm("reasons", form.text("reasons"), form.text("overrideReason"));
        letters.write(number, template, params, words, Person.staff(form.byId()));
    }
}
