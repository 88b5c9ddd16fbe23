package org.redress.message;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop writes ({@code redress.mail.*}).
 *
 * @param from the sender's address; answers come back to it
 * @param shopName as it stands in the sender and under each letter
 * @param zone the zone of all times in letters
 * @param quietFrom the hour in the evening from which letters wait
 * @param quietUntil the hour in the morning at which they leave; the same as quietFrom when none ever waits
 */
@ConfigurationProperties("redress.mail")
record MailSettings(
        @DefaultValue("redress@localhost") String from,
        @DefaultValue("Redress") String shopName,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("21") int quietFrom,
        @DefaultValue("8") int quietUntil) {

    /** Quiet hours while the shop has set no others on its page. */
    QuietHours quiet() {
        return new QuietHours(quietFrom, quietUntil);
    }

    /** The right side of every Message-ID. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
