package org.redress.desk;

import java.util.Set;

/** What a customer is told of a failure: few words, and the same for everything that is not there. */
final class CustomerFaults {
    private static final Set<Integer> NOWHERE = Set.of(400, 404, 405, 406, 415);
    private static final Set<String> OWN_WORDS = Set.of("too-often", "no-draft");

    private CustomerFaults() {}

    /** The failure as a customer meets it: what cannot be asked for is as good as absent. */
    static Failure met(Failure failure) {
        boolean nowhere = NOWHERE.contains(failure.status()) && !OWN_WORDS.contains(failure.code());
        return nowhere ? Failure.of(404, "not-here") : failure;
    }

    /** The name of the words for it. */
    static String words(Problem problem) {
        if (OWN_WORDS.contains(problem.code())) return problem.code();
        return switch (problem.status()) {
            case 404 -> "not-here";
            case 413 -> "upload-too-large";
            case 503 -> "away";
            default -> problem.status() < 500 ? "other" : "broken";
        };
    }
}
