package org.redress.message;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.common.Refusal;

/** A text dismisses the customer and no reason for sending it was given; the message offers better sentences. */
public final class ToneRefused extends Refusal {

    private final transient List<ToneFinding> findings;

    ToneRefused(String pointer, List<ToneFinding> findings) {
        super("tone-refused", 422, pointer, advice(findings));
        this.findings = List.copyOf(findings);
    }

    /** The same for words that stood elsewhere in the request. */
    public ToneRefused at(String pointer) {
        return new ToneRefused(pointer, findings);
    }

    /** The places at fault, in the order of the text. */
    public List<ToneFinding> findings() {
        return findings;
    }

    private static String advice(List<ToneFinding> findings) {
        return findings.stream()
                .map(finding -> "“" + finding.phrase() + "” → “" + finding.better() + "”")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
