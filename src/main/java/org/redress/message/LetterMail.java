package org.redress.message;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.stereotype.Component;

/** A letter as a mail: plain text in UTF-8, with the stored Message-ID. */
@Component
class LetterMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;

    LetterMail(MailSettings settings) {
        this.settings = settings;
    }

    void fill(MimeMessage mail, Letter letter, Post post) throws MessagingException {
        mail.setFrom(address(settings.from(), settings.shopName()));
        mail.setRecipient(Message.RecipientType.TO, address(post.address(), post.recipientName()));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setText(letter.body().replace("\n", "\r\n"), UTF_8);
        mail.setSentDate(Date.from(letter.at()));
        mail.setContentLanguage(new String[] {letter.language()});
        mail.setHeader("Message-ID", post.messageId());
        if (post.automatic()) {
            // RFC 3834: robots must not answer; so no two of us can write to each other for ever.
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }
}
