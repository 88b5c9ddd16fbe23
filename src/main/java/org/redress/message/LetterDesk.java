package org.redress.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a letter into its envelope: to whom, under which Message-ID, and whether it can be mailed at all. */
@Component
class LetterDesk {

    private final MailServer server;
    private final MailSettings settings;

    LetterDesk(MailServer server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    Post envelope(UUID letterId, LetterTemplate template, Recipient to, Instant now, Instant notBefore) {
        String address = to.address() == null || to.address().isBlank()
                ? null
                : to.address().strip();
        String fault = address == null || !server.configured() ? null : fault(address);
        KeptBecause kept = kept(address);
        return new Post(
                letterId,
                to.name() == null ? null : PlainText.line(to.name()),
                address == null ? null : PlainText.line(address),
                to.contactPoint(),
                template.automatic(),
                "<letter-" + letterId + "@" + settings.domain() + ">",
                state(fault, kept, notBefore.isAfter(now)),
                fault == null && !notBefore.isAfter(now) ? kept : null,
                notBefore,
                0,
                fault);
    }

    /** Null if the letter can be mailed. */
    KeptBecause kept(String address) {
        if (!server.configured()) {
            return KeptBecause.NO_SERVER;
        }
        if (address == null) {
            return KeptBecause.NO_ADDRESS;
        }
        // A letter to ourselves would come back as a new complaint, and so on.
        return address.equalsIgnoreCase(settings.from()) ? KeptBecause.OWN_ADDRESS : null;
    }

    private static PostState state(String fault, KeptBecause kept, boolean later) {
        if (fault != null) {
            return PostState.FAILED;
        }
        return kept == null || later ? PostState.QUEUED : PostState.KEPT;
    }

    private static String fault(String address) {
        try {
            var parsed = InternetAddress.parse(address, true);
            boolean plain = parsed.length == 1 && parsed[0].getAddress().equals(address);
            return plain ? null : "not a mail address";
        } catch (AddressException e) {
            return "not a mail address";
        }
    }
}
