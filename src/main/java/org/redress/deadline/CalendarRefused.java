package org.redress.deadline;

/** A calendar that cannot be read or could never open; the message says what to correct. */
class CalendarRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CalendarRefused(String message) {
        super(message);
    }
}
