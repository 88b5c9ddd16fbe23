package org.redress.bench;

import java.util.Map;

/** One of the two engines under comparison, told what people do. Answers that both get stand in {@link #ANSWERS}. */
interface Side {
    /** What is entered at each task of the shortest path to "Resolved and accepted". */
    Map<String, Map<String, Object>> ANSWERS = Map.of(
            "Activity_FirstResponse",
            Map.of("kind", "COMPLAINT", "answer", "Dear customer, I am sorry and look into it today."),
            "Activity_VerifyFacts",
            Map.of("verification", "VERIFIED", "cause", "Broken in transport.", "responsibility", "CARRIER"),
            "Activity_ProposeSolution",
            Map.of("remedyKind", "APOLOGY", "reasons", "We are sorry for the trouble."),
            "Activity_CallBack",
            Map.of("callBack", "REACHED", "solved", "YES"),
            "Activity_RecordCause",
            Map.of("causeCode", "CARRIER_DAMAGE", "preventable", "YES", "articleHelps", "NO"));

    /** A new case, up to its first task. */
    String begin(int number);

    /** Completes the one open task; false when none is open. */
    boolean work(String theCase);

    /** Does all external work there is. */
    void serveShop();

    void accept(String theCase);

    void answerSurvey(String theCase);

    /** How many cases have ended. */
    long ended();
}
