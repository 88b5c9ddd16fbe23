package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.redress.message.TrackingLinks;
import org.springframework.stereotype.Component;

/** Opens the one case that a link leads to; guessing is slow, and every link that leads nowhere gets the same answer. */
@Component
class CaseDoor {
    /** An open case and the person who holds its link. */
    record Opened(CaseNumber number, Person customer, String key) {}

    private final TrackingLinks links;
    private final Cases cases;
    private final Limits limits;

    CaseDoor(TrackingLinks links, Cases cases, Limits limits) {
        this.links = links;
        this.cases = cases;
        this.limits = limits;
    }

    Opened open(String key, HttpServletRequest request) {
        var address = Visitor.address(request);
        if (!limits.begin(Limit.WRONG_LINK, address)) throw new TooOften();
        var file = links.find(key).flatMap(cases::find);
        if (file.isPresent()) limits.giveBack(Limit.WRONG_LINK, address);
        else limits.count(Limit.WRONG_LINK, address);
        return file.map(found -> new Opened(found.number(), person(found), key)).orElseThrow(NotHere::new);
    }

    /** The same for an act, of which a case takes only so many. */
    Opened openToAct(String key, HttpServletRequest request) {
        var opened = open(key, request);
        if (!limits.take(Limit.ACT, opened.number().value())) throw new TooOften();
        return opened;
    }

    private static Person person(CaseFile file) {
        return Person.customer(
                file.customerId() == null ? "unknown" : file.customerId().toString());
    }
}
