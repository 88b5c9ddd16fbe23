package org.redress.common;

/**
 * A request that is refused by name. The edge answers with problem+json: {@code code} finds the text
 * {@code refusal.<code>} in the reader's language, {@code pointer} is the JSON pointer of the field at fault, or null.
 */
public class Refusal extends RuntimeException {
    private final String code;
    private final int status;
    private final String pointer;
    private final transient Object[] args;

    public Refusal(String code, int status, String pointer, Object... args) {
        super(code);
        this.code = code;
        this.status = status;
        this.pointer = pointer;
        this.args = args;
    }

    public String code() {
        return code;
    }

    /** The HTTP status the edge answers with. */
    public int status() {
        return status;
    }

    public String pointer() {
        return pointer;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
