package org.redress.message;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.customer.KeptApart;
import org.redress.customer.TextErased;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Links by which a customer without an account follows a case. Each letter brings its own, each opens the one case for
 * a limited time, and nobody but its holder knows it: stored is the hash.
 */
@Component
public class TrackingLinks {
    private final LinkHashes hashes;
    private final String place;
    private final Duration valid;
    private final Clock clock;

    TrackingLinks(
            LinkHashes hashes,
            @Value("${redress.public-url:http://localhost:8080}") String publicUrl,
            @Value("${redress.links.valid:180d}") Duration valid,
            Clock clock) {
        this.hashes = hashes;
        this.place = publicUrl + "/track";
        this.valid = valid;
        this.clock = clock;
    }

    /** The address without a key, where a lost link can be asked for; this is what stored letters show. */
    public String place() {
        return place;
    }

    public String url(String key) {
        return place + "/" + key;
    }

    /** A fresh key to the case. */
    public String mint(CaseNumber number) {
        var key = TrackingKey.random();
        hashes.removeExpired(number, clock.instant());
        keep(number, key);
        return key;
    }

    /** Lets this key open the case; one that does already is left alone. */
    public void keep(CaseNumber number, String key) {
        var now = clock.instant();
        hashes.add(TrackingKey.hash(key), number, now, now.plus(valid));
    }

    /**
     * The case that this key opens; whatever is wrong with a key, the answer and its time are the same. A case that is kept
     * apart opens to none, not even to the key of a receipt that is asked for again.
     */
    public Optional<CaseNumber> find(String key) {
        return hashes.find(TrackingKey.hash(key), clock.instant());
    }

    /** From now on only this key opens the case. */
    public void revokeOthers(CaseNumber number, String key) {
        hashes.removeOthers(TrackingKey.hash(key), number);
    }

    @EventListener
    void erase(TextErased event) {
        hashes.removeAll(event.number());
    }

    @EventListener
    void shut(KeptApart event) {
        hashes.removeAll(event.number());
    }
}
