package org.redress.improvement;

import java.time.Instant;
import org.redress.common.CaseNumber;

/** An order that will not leave in time: promise, forecast, and what the warehouse says; null until it is known. */
record LateOrder(
        CaseNumber number,
        String orderId,
        Instant promisedAt,
        Instant forecastAt,
        String reason,
        Instant shipsAt,
        Instant toldAt) {}
