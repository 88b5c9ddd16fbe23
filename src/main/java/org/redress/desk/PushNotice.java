package org.redress.desk;

import java.util.UUID;

/** So many escalations wait, to be told to one browser; {@code attempts} includes the running one. */
record PushNotice(
        UUID id,
        UUID subscriptionId,
        String endpoint,
        String p256dh,
        String auth,
        String language,
        int escalations,
        int attempts) {}
