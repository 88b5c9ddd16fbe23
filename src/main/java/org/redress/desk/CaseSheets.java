package org.redress.desk;

import java.util.List;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.redress.common.Stage;
import org.redress.escalation.EscalationDesk;
import org.redress.followup.FollowUps;
import org.redress.report.CaseDetail;
import org.redress.report.CaseViews;
import org.redress.report.EarlierCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case together from what the features tell of it. */
@Component
@Transactional(readOnly = true)
class CaseSheets {
    private static final List<Stage> STAGES =
            List.of(Stage.ACCEPT, Stage.VERIFY, Stage.RESOLVE, Stage.FOLLOW_UP, Stage.IMPROVE);
    private static final int BADGES = 3;

    private final CaseViews views;
    private final CaseTimeline timeline;
    private final EscalationDesk escalations;
    private final FollowUps followUps;
    private final CaseClocks clocks;
    private final CaseTasks tasks;
    private final Names names;
    private final Clockwork times;

    CaseSheets(
            CaseViews views,
            CaseTimeline timeline,
            EscalationDesk escalations,
            FollowUps followUps,
            CaseClocks clocks,
            CaseTasks tasks,
            Names names,
            Clockwork times) {
        this.views = views;
        this.timeline = timeline;
        this.escalations = escalations;
        this.followUps = followUps;
        this.clocks = clocks;
        this.tasks = tasks;
        this.names = names;
        this.times = times;
    }

    /** The sheet; {@code taskId} is the task that the reader came for, or null; {@code whole} shows the oldest too. */
    public CaseSheet of(CaseNumber number, String taskId, boolean whole, SignedIn who, Locale language) {
        var facts = views.show(number);
        var work = tasks.of(number, facts.keptApartAt() != null, who, language);
        var acts = timeline.acts(number, whole);
        var letters = timeline.letters(number, whole);
        return new CaseSheet(
                facts,
                facts.subject() == null ? names.about(facts.caseType(), facts.kind(), language) : facts.subject(),
                names.about(facts.caseType(), facts.kind(), language),
                stages(facts, language),
                clocks.open(number, language).stream().limit(BADGES).toList(),
                work,
                chosen(work, taskId),
                timeline.conversation(letters, acts, language),
                clocks.all(number, language),
                escalations.undecided(number),
                views.earlier(number).stream().map(one -> other(one, language)).toList(),
                followUps.surveys(number).stream()
                        .filter(survey -> survey.csat() != null)
                        .map(survey -> new CaseSheet.Rating(survey.csat(), survey.nps(), survey.comment()))
                        .toList(),
                timeline.history(acts, language),
                !whole && CaseTimeline.goOnBefore(letters, acts));
    }

    private List<CaseSheet.Step> stages(CaseDetail facts, Locale language) {
        int here = facts.stage().equals("CLOSED") ? STAGES.size() : STAGES.indexOf(Stage.valueOf(facts.stage()));
        return STAGES.stream()
                .map(stage ->
                        new CaseSheet.Step(names.stage(stage.name(), language), state(STAGES.indexOf(stage), here)))
                .toList();
    }

    private static String state(int at, int here) {
        return at < here ? "done" : at == here ? "here" : "ahead";
    }

    /** The task that was asked for, else the own one, else the first that waits. */
    private static CaseSheet.Work chosen(List<CaseSheet.Work> work, String taskId) {
        return work.stream()
                .filter(one -> one.id().equals(taskId))
                .findFirst()
                .or(() -> work.stream().filter(CaseSheet.Work::mine).findFirst())
                .or(() -> work.stream().findFirst())
                .orElse(null);
    }

    private CaseSheet.Other other(EarlierCase one, Locale language) {
        return CaseSheet.Other.of(one, names, times, language);
    }
}
