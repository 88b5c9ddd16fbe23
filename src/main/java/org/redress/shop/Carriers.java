package org.redress.shop;

import java.time.Instant;
import java.util.Optional;

/** Where parcels are that buyers send back, as their carriers tell. */
public interface Carriers {
    /** The newest news of a parcel. */
    record Scan(Parcel.State state, Instant at) {}

    /** What is known of a parcel; empty when nobody has seen it yet. */
    Optional<Scan> last(String carrier, String trackingNumber);

    /**
     * Takes news of a parcel; false when it is older than, or the same as, what is known. A delivery counts whenever it is
     * told, and ends what can be told.
     */
    boolean scanned(String carrier, String trackingNumber, Parcel.State state, Instant at);
}
