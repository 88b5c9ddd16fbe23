package org.redress.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.customer.Customer;
import org.springframework.stereotype.Component;

/** Proposes, never decides, that a complaint repeats one of the same customer about the same order within 72 hours. */
@Component
class Twins {
    private static final Duration WINDOW = Duration.ofHours(72);

    private final Complaints complaints;

    Twins(Complaints complaints) {
        this.complaints = complaints;
    }

    Optional<CaseNumber> of(Customer customer, Arrival arrival, Instant now) {
        if (!"COMPLAINT".equals(arrival.kind()) || arrival.order() == null) return Optional.empty();
        return complaints.twin(customer.id(), arrival.order(), now.minus(WINDOW));
    }
}
