package org.redress.deadline;

/** A calendar that cannot be read or could never open; the message says what to correct, the code finds it in words. */
class CalendarRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;

    CalendarRefused(String code, String message, Object... args) {
        super(message);
        this.code = code;
        this.args = args;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args.clone();
    }
}
