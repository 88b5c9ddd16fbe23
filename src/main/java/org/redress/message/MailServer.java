package org.redress.message;

import jakarta.mail.MessagingException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, if {@code spring.mail.host} names one. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final String SECONDS_10 = "10000";
    private static final String SECONDS_30 = "30000";

    private final JavaMailSender sender;
    private final LetterMail mail;

    MailServer(ObjectProvider<JavaMailSender> sender, LetterMail mail, MailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.mail = mail;
        if (this.sender instanceof JavaMailSenderImpl smtp) {
            limit(smtp.getJavaMailProperties());
        }
        if (configured() && settings.domain().equals("localhost")) {
            LOG.warn("Letters leave as {}: set redress.mail.from to an address of the shop", settings.from());
        }
    }

    boolean configured() {
        return sender != null;
    }

    /** Hands a letter over; returns only when the server has taken it. */
    void hand(Letter letter, Post post) throws MessagingException {
        var message = sender.createMimeMessage();
        mail.fill(message, letter, post);
        sender.send(message);
    }

    /** Without limits of its own, a server that falls silent would hold the sender for ever. */
    private static void limit(Properties smtp) {
        smtp.putIfAbsent("mail.smtp.connectiontimeout", SECONDS_10);
        smtp.putIfAbsent("mail.smtp.timeout", SECONDS_30);
        smtp.putIfAbsent("mail.smtp.writetimeout", SECONDS_30);
    }
}
