package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.redress.engine.ExternalWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the carrier for the next scan of a parcel; reads only. Callbacks get lost, so it asks again and again. */
@Component
class ParcelTrackingWork implements ExternalWork {
    private final Actions actions;
    private final Carriers carriers;
    private final ObjectMapper json;
    private final Duration pause;

    ParcelTrackingWork(
            Actions actions,
            Carriers carriers,
            ObjectMapper json,
            @Value("${redress.shop.tracking-poll:PT15M}") Duration pause) {
        this.actions = actions;
        this.carriers = carriers;
        this.json = json;
        this.pause = pause;
    }

    @Override
    public String topic() {
        return "parcel-tracking";
    }

    @Override
    public Result run(Work work) {
        if (work.actionId() == null) return new Refused("action-not-prepared");
        var wanted = details(actions.find(work.actionId()).orElseThrow(UnknownAction::new));
        var since = Instant.parse(wanted.path("since").asText());
        return carriers.last(
                        wanted.path("carrier").asText(),
                        wanted.path("trackingNumber").asText())
                .filter(scan -> ended(scan) || scan.at().isAfter(since))
                .<Result>map(scan ->
                        new Done(null, Map.of("parcelState", scan.state().name())))
                .orElseGet(() -> new NotYet(pause));
    }

    /** News that ends the way counts also when it came before anybody asked. */
    private static boolean ended(Carriers.Scan scan) {
        return scan.state() == Parcel.State.DELIVERED;
    }

    private JsonNode details(Action action) {
        try {
            return json.readTree(action.details());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Details of an action are always JSON", broken);
        }
    }
}
