package org.redress.complaint;

import java.util.Map;
import org.redress.common.Bigrams;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseFile;
import org.redress.engine.CaseFlow;
import org.redress.engine.CaseWork;
import org.redress.engine.Cases;
import org.redress.engine.Correlation;
import org.redress.message.Correspondence;
import org.redress.message.OwnWords;
import org.springframework.stereotype.Component;

/**
 * What the customer writes, on whatever channel, goes into the one conversation. It answers an open question, or else
 * asks for an answer; never both, and nothing once the case is closed: a "thank you" starts no clock.
 */
@Component
public class CustomerMessages {
    /** There is no question this could answer. */
    static class NoQuestionOpen extends Refusal {
        NoQuestionOpen() {
            super("no-question-open", 409, null);
        }
    }

    private final CaseWork work;
    private final Cases cases;
    private final CaseFlow flow;
    private final Correlation correlation;
    private final Correspondence correspondence;
    private final FirstAnswer answer;
    private final SearchTexts search;

    CustomerMessages(
            CaseWork work,
            Cases cases,
            CaseFlow flow,
            Correlation correlation,
            Correspondence correspondence,
            FirstAnswer answer,
            SearchTexts search) {
        this.search = search;
        this.work = work;
        this.cases = cases;
        this.flow = flow;
        this.correlation = correlation;
        this.correspondence = correspondence;
        this.answer = answer;
    }

    /** A message from the customer. */
    public void received(CaseNumber number, Person from, Channel channel, String text) {
        work.on(number, file -> {
            keep(number, from, channel, text);
            if (!tellAnswered(number) && wantsAnswer(file))
                correlation.tellInnermost(number, "CustomerWrote", Map.of());
            return null;
        });
    }

    /** The answer to the open question; refused when none is open. */
    public void answered(CaseNumber number, Person from, Channel channel, String text) {
        work.on(number, file -> {
            keep(number, from, channel, text);
            if (!tellAnswered(number)) throw new NoQuestionOpen();
            return null;
        });
    }

    /** A person's own letter to the customer, outside any task. */
    public void send(CaseNumber number, Person by, String text, String overrideReason) {
        work.on(number, file -> {
            answer.send(number, new OwnWords("answer", text, "/text", overrideReason), by);
            cases.spoken(number);
            return null;
        });
    }

    /** A note among colleagues; the customer never sees it. */
    public void note(CaseNumber number, Person by, String text) {
        work.on(number, file -> {
            correspondence.note(number, text, by);
            return null;
        });
    }

    private void keep(CaseNumber number, Person from, Channel channel, String text) {
        correspondence.received(number, from, channel, text);
        search.add(number, Bigrams.index(text));
        cases.spoken(number);
    }

    private boolean tellAnswered(CaseNumber number) {
        return correlation.tell(number, "CustomerAnswered", Map.of());
    }

    private boolean wantsAnswer(CaseFile file) {
        if (file.closedAt() != null) return false;
        return flow.openTasks(file.number()).stream()
                .noneMatch(task -> task.activityId().equals("Activity_FirstResponse")
                        || task.activityId().equals("Activity_AnswerCustomer"));
    }
}
