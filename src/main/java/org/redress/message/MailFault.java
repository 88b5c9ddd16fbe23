package org.redress.message;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a letter could not be handed over.
 *
 * @param serverAway true if the server could not be reached or did not let us in, which says nothing about the letter
 * @param text what was said, without addresses and long numbers
 */
record MailFault(boolean serverAway, String text) {

    private static final int LONGEST = 300;

    static MailFault of(Exception failure) {
        // Spring names a cause only when the connection itself failed; what a letter caused is listed by letter.
        boolean noConnection = failure instanceof MailSendException && failure.getCause() != null;
        return new MailFault(noConnection || failure instanceof MailAuthenticationException, scrubbed(root(failure)));
    }

    private static Throwable root(Exception failure) {
        Throwable root = failure;
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            root = send.getMessageExceptions()[0];
        }
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String scrubbed(Throwable failure) {
        String said = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String plain = PlainText.line(said).replaceAll("\\S+@\\S+", "(address)").replaceAll("\\d{7,}", "(number)");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
