package org.redress.remedy;

/** What a shop can do to make good. */
public enum RemedyKind {
    REFUND("refund", true),
    EXCHANGE("exchange-shipment", false),
    RESEND("reship", false),
    REPAIR("repair", false),
    COMPENSATION("refund", true),
    COUPON("coupon", true),
    APOLOGY(null, false);

    private final String topic;
    private final boolean costsMoney;

    RemedyKind(String topic, boolean costsMoney) {
        this.topic = topic;
        this.costsMoney = costsMoney;
    }

    /** The topic of work that carries it out; null when words are all. */
    String topic() {
        return topic;
    }

    boolean costsMoney() {
        return costsMoney;
    }
}
