package org.redress.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.redress.engine.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When accounts end: with their last day, in the zone of the shop. */
@Component
class AccountEnds {
    private final Clock clock;
    private final ZoneId zone;

    AccountEnds(Clock clock, @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The first moment after a day; null for none. */
    Instant after(LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day of an account; null without an end. */
    LocalDate lastDay(Account account) {
        return account.endsAt() == null
                ? null
                : LocalDate.ofInstant(account.endsAt(), zone).minusDays(1);
    }

    LocalDate inAYear() {
        return LocalDate.ofInstant(clock.instant(), zone).plusYears(1);
    }

    boolean over(Account account) {
        return account.endsAt() != null && !clock.instant().isBefore(account.endsAt());
    }
}
