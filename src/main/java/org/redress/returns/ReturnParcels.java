package org.redress.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseWork;
import org.redress.engine.Correlation;
import org.redress.engine.ExternalWaiting;
import org.redress.shop.AnnouncedParcels;
import org.redress.shop.Carriers;
import org.redress.shop.Parcel;
import org.springframework.stereotype.Component;

/** The parcel with the goods on its way back: the buyer tells its number, carriers and warehouse tell where it is. */
@Component
public class ReturnParcels {
    private static final String TOPIC = "parcel-tracking";
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final CaseWork work;
    private final Correlation correlation;
    private final ReturnCases returns;
    private final AnnouncedParcels announced;
    private final Carriers carriers;
    private final ExternalWaiting waiting;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnParcels(
            CaseWork work,
            Correlation correlation,
            ReturnCases returns,
            AnnouncedParcels announced,
            Carriers carriers,
            ExternalWaiting waiting,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.correlation = correlation;
        this.returns = returns;
        this.announced = announced;
        this.carriers = carriers;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /** The buyer has sent the goods; refused unless they are waited for. */
    public void sent(CaseNumber number, Person who, String carrier, String trackingNumber) {
        work.on(number, file -> {
            requested(number);
            returns.sent(number, carrier.strip(), trackingNumber.strip(), clock.instant());
            audit.record(number, who, "PARCEL_SENT", Map.of("carrier", carrier.strip()));
            if (!correlation.tell(number, "ParcelSent", Map.of()))
                throw new ReturnRefused.NotNow("no-parcel-awaited", 409);
            announce(file, carrier.strip(), trackingNumber.strip());
            return null;
        });
    }

    private void announce(CaseFile file, String carrier, String trackingNumber) {
        if (file.orderId() != null) announced.announce(file.orderId(), carrier, trackingNumber);
    }

    /** Somebody saw the parcel. Older news than the last changes nothing; the process hears of it at once. */
    public void seen(CaseNumber number, Person who, Parcel.State state, Instant at) {
        var when = at == null ? clock.instant() : at;
        if (when.isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) throw new ReturnRefused("scan-in-future", "/at");
        work.on(number, file -> {
            var request = requested(number);
            if (request.trackingNumber() == null) throw new ReturnRefused.NotNow("no-parcel-sent", 409);
            if (carriers.scanned(request.carrier(), request.trackingNumber(), state, when))
                note(number, who, state, when);
            return null;
        });
    }

    /** The parcel moved; it may bring the goods of other returns too, one of which was told of it before this one. */
    void moved(CaseNumber number, Person who, Parcel.State state, Instant at) {
        work.on(number, file -> {
            var request = requested(number);
            carriers.scanned(request.carrier(), request.trackingNumber(), state, at);
            note(number, who, state, at);
            return null;
        });
    }

    private void note(CaseNumber number, Person who, Parcel.State state, Instant at) {
        audit.record(number, who, "PARCEL_SEEN", Map.of("state", state, "at", at));
        waiting.hurry(number, TOPIC);
    }

    private ReturnCase requested(CaseNumber number) {
        return returns.find(number).orElseThrow(() -> new ReturnRefused.NotNow("no-return", 409));
    }
}
