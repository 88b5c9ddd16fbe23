package org.redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.report.CaseFileRecord.Clock;
import org.redress.report.CaseFileRecord.Errand;
import org.redress.report.CaseFileRecord.Outlay;
import org.redress.report.CaseFileRecord.Pause;
import org.springframework.stereotype.Component;

/** Deadlines and money of a case file in words, each with when and by whom. */
@Component
class AuditSums {
    private final Names names;
    private final Clockwork times;

    AuditSums(Names names, Clockwork times) {
        this.names = names;
        this.times = times;
    }

    AuditFile.Clock clock(Clock clock, Locale language) {
        var facts = new ArrayList<String>();
        add(facts, "audit.clock.started", clock.started(), language);
        clock.pauses().forEach(pause -> facts.add(pause(pause, language)));
        add(facts, "audit.clock.extended", clock.extendedUntil(), language);
        add(facts, "audit.clock.moved", clock.movedUntil(), language);
        add(facts, "audit.clock.missed", clock.missedAt(), language);
        add(facts, "audit.clock.met", clock.metAt(), language);
        add(facts, "audit.clock.withdrawn", clock.withdrawnAt(), language);
        return new AuditFile.Clock(
                names.deadline(clock.kind(), language),
                names.of("nature." + clock.nature(), language),
                names.of("deadline-state." + clock.state(), language),
                clock.missedAt() != null,
                times.stamp(clock.due()),
                facts,
                clock.arithmetic());
    }

    private String pause(Pause pause, Locale language) {
        return names.of(
                "audit.clock.paused",
                language,
                times.stamp(pause.asked()),
                pause.answered() == null ? "…" : times.stamp(pause.answered()));
    }

    AuditFile.Sum outlay(Outlay outlay, Locale language) {
        var facts = new ArrayList<String>();
        facts.add(by("audit.money.proposed", outlay.proposedBy(), outlay.proposedAt(), language));
        if (outlay.limitMinor() != null)
            facts.add(names.of(
                    "audit.money.limit", language, times.money(outlay.limitMinor(), outlay.currency(), language)));
        if (outlay.approvedBy() != null)
            facts.add(by("audit.money.decided", outlay.approvedBy(), outlay.decidedAt(), language));
        if (outlay.executedAt() != null) add(facts, "audit.money.executed", outlay.executedAt(), language);
        if (outlay.proof() != null) facts.add(names.of("audit.money.proof", language, outlay.proof()));
        return new AuditFile.Sum(
                names.of("remedy." + outlay.kind(), language),
                times.money(outlay.amountMinor(), outlay.currency(), language),
                names.of("remedy-state." + outlay.state(), language),
                facts);
    }

    AuditFile.Sum errand(Errand errand, Locale language) {
        var facts = new ArrayList<String>();
        add(facts, "audit.errand.prepared", errand.preparedAt(), language);
        add(facts, "audit.errand.done", errand.doneAt(), language);
        if (errand.reference() != null) facts.add(names.of("audit.errand.reference", language, errand.reference()));
        if (errand.reason() != null) facts.add(errand.reason());
        facts.add(names.of("audit.errand.key", language, errand.actionId()));
        return new AuditFile.Sum(
                names.topic(errand.topic(), language),
                errand.amountMinor() == null ? "" : times.money(errand.amountMinor(), errand.currency(), language),
                names.of("errand-state." + errand.state(), language),
                facts);
    }

    private String by(String key, String who, Instant at, Locale language) {
        return names.of(key, language, who, at == null ? "" : times.stamp(at));
    }

    private void add(List<String> facts, String key, Instant at, Locale language) {
        if (at != null) facts.add(names.of(key, language, times.stamp(at)));
    }
}
