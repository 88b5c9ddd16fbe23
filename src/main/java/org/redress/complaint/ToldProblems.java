package org.redress.complaint;

import org.redress.common.Bigrams;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.springframework.stereotype.Component;

/**
 * A problem that a customer told in a case of another kind, written down as the complaint that the called process works
 * on, under the caller's number. It holds what was told and nothing else of that case.
 */
@Component
public class ToldProblems {
    private static final int SUBJECT = 80;

    private final Complaints complaints;
    private final SearchTexts search;

    ToldProblems(Complaints complaints, SearchTexts search) {
        this.complaints = complaints;
        this.search = search;
    }

    /** Keeps the problem, in the caller's transaction; what was told first stays. */
    public void keep(CaseNumber number, Channel channel, String problem, RemedySought sought) {
        if (complaints.find(number).isPresent()) return;
        complaints.add(new Complaint(number, channel, subject(problem), problem, sought, null, null, null, null));
        search.add(number, Bigrams.index(problem));
    }

    private static String subject(String problem) {
        var line = problem.strip().lines().findFirst().orElse("");
        int end = Math.min(line.codePointCount(0, line.length()), SUBJECT);
        return line.substring(0, line.offsetByCodePoints(0, end));
    }
}
