package org.redress.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.redress.complaint.NewComplaint;

/**
 * One case to look at after the first start: what the customer wrote, and what people did about it so far.
 *
 * @param ago how long it lay before somebody took it in; null when nobody let it lie
 */
record SampleCase(String key, Duration ago, NewComplaint complaint, List<Act> acts) {
    /** What somebody does; {@code enter} are the fields of the task's form, {@code text} what is said or written. */
    record Act(Deed deed, String by, String task, Map<String, Object> enter, String text, Duration within) {}

    /** The acts that people do in the sample cases. */
    enum Deed {
        CLAIM,
        COMPLETE,
        ACCEPT,
        ANSWER_SURVEY,
        PLATFORM_LETTER,
        ESCALATE_TO,
        MERGE_INTO_TWIN
    }
}
