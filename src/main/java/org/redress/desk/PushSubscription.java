package org.redress.desk;

import java.time.Instant;
import java.util.UUID;

/** A browser that its person lets wake them ({@code redress.push_subscription}); the keys are base64url, as it made them. */
record PushSubscription(
        UUID id, String userId, String endpoint, String p256dh, String auth, String language, Instant madeAt) {}
