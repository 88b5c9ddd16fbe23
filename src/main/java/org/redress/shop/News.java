package org.redress.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * One thing that happened, in our own words, whichever shop told it. Holds ids, states, amounts and times: no name,
 * address or free text of a person.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OrderNews.class, name = "order"),
    @JsonSubTypes.Type(value = ParcelNews.class, name = "parcel"),
    @JsonSubTypes.Type(value = RefundNews.class, name = "refund"),
    @JsonSubTypes.Type(value = PlatformNews.class, name = "platform"),
    @JsonSubTypes.Type(value = UnreadNews.class, name = "unread")
})
sealed interface News permits OrderNews, ParcelNews, RefundNews, PlatformNews, UnreadNews {
    /** The order it is about, or null when only the parcel or the case is known. */
    String orderId();

    /** When it happened or was last changed, by the sender's clock (UTC). */
    Instant at();

    /** The number on the parcel it is about, or null. */
    @JsonIgnore
    default String parcelNumber() {
        return null;
    }
}
