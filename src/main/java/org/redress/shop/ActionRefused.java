package org.redress.shop;

/** The shop decided not to act; final, so it is never sent again. The name is the BPMN error code. */
public class ActionRefused extends RuntimeException {
    private final String reasonCode;

    /** @param reasonCode kebab-case word without personal data, such as {@code above-paid} */
    public ActionRefused(String reasonCode) {
        super(reasonCode);
        this.reasonCode = reasonCode;
    }

    public String reasonCode() {
        return reasonCode;
    }
}
