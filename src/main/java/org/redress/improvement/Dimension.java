package org.redress.improvement;

/** What cases can have in common beside their cause. */
enum Dimension {
    CUSTOMER("CUSTOMER_CAUSE", "SAME_CUSTOMER_AGAIN"),
    PRODUCT("PRODUCT_CAUSE", "SAME_PRODUCT_AGAIN"),
    CARRIER("CARRIER_CAUSE", "SAME_CARRIER_AGAIN"),
    TEXT("TEXT_CAUSE", "SAME_TEXT_AGAIN");

    /** The row of the signals table. */
    final String row;
    /** The reason given for a signal of this kind. */
    final String reason;

    Dimension(String row, String reason) {
        this.row = row;
        this.reason = reason;
    }

    /** The key under which signals of one subject and cause belong together; null when there is no subject. */
    String key(Object subject, String code) {
        return subject == null ? null : name() + ":" + subject + ":" + code;
    }

    /** What this cause has of the dimension, or null. */
    String subject(Cause cause) {
        return switch (this) {
            case CUSTOMER ->
                cause.customerId() == null ? null : cause.customerId().toString();
            case PRODUCT -> cause.product();
            case CARRIER -> cause.carrier();
            case TEXT -> cause.textKey();
        };
    }
}
