package org.redress.common;

/** How a customer reached the shop. */
public enum Channel {
    WEB,
    APP,
    EMAIL,
    PHONE,
    CHAT,
    SOCIAL,
    MARKETPLACE
}
