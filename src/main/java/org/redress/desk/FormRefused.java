package org.redress.desk;

import java.util.List;
import org.redress.common.Refusal;

/** A form with faults; each names its field and what would be right. */
class FormRefused extends Refusal {
    /** One fault: the field's key, a code whose text is {@code refusal.<code>}, and the limits it names. */
    record Fault(String field, String code, Object... args) {
        String pointer() {
            return "/variables/" + field.replace("~", "~0").replace("/", "~1");
        }
    }

    private final transient List<Fault> faults;

    FormRefused(List<Fault> faults) {
        super("form-refused", 422, null, faults.size());
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
