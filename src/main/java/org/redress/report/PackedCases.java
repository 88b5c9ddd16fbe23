package org.redress.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Goes through the cases of an evidence pack without holding more than a page of their numbers. */
@Component
public class PackedCases {
    private static final int PAGE = 500;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** What is done with each case. */
    public interface Work {
        void on(CaseNumber number) throws IOException;
    }

    private final PackCases cases;

    PackedCases(PackCases cases) {
        this.cases = cases;
    }

    public long count(PackScope scope) {
        return scope.caseNumber() != null ? 1 : cases.count(scope.from(), scope.until());
    }

    /** The case that was received last. */
    public Optional<CaseNumber> newest() {
        return cases.page(Instant.EPOCH, END, null, 1).stream()
                .map(PackCases.Place::number)
                .findFirst();
    }

    /** One case after the other, the newest first; each is read only when its turn comes. */
    public void each(PackScope scope, Work work) throws IOException {
        if (scope.caseNumber() != null) {
            work.on(CaseNumber.of(scope.caseNumber()));
            return;
        }
        List<PackCases.Place> page = cases.page(scope.from(), scope.until(), null, PAGE);
        while (!page.isEmpty()) {
            for (var place : page) work.on(place.number());
            page = cases.page(scope.from(), scope.until(), page.get(page.size() - 1), PAGE);
        }
    }
}
