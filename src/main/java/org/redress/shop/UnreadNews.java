package org.redress.shop;

import java.time.Instant;

/** A signed callback of a known topic that is not as the shop's documents say; a person looks at the shop. */
record UnreadNews(String topic, String orderId, String pointer, Instant at) implements News {}
