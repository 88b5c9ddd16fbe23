package org.redress.customer;

import java.util.List;
import org.redress.common.FreeText;
import org.redress.common.FreeTexts;
import org.redress.engine.SubmissionErasure;
import org.springframework.stereotype.Component;

/** What people typed into forms of cases without a customer, such as those of improvements. */
@Component
class FormTexts implements FreeTexts {
    private final SubmissionErasure submissions;

    FormTexts(SubmissionErasure submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<FreeText> matching(String hint) {
        return submissions.typedAside(hint);
    }

    @Override
    public void overwrite(String key, String field, String text) {
        submissions.overwrite(key, field, text);
    }
}
