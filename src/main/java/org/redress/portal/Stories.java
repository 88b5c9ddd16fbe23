package org.redress.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.complaint.Attachments;
import org.redress.complaint.Complaints;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.deadline.DeadlineState;
import org.redress.deadline.Nature;
import org.redress.engine.Cases;
import org.redress.escalation.CustomerFacing;
import org.redress.message.ConversationItem;
import org.redress.message.Correspondence;
import org.redress.message.Direction;
import org.redress.message.TrackingLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the story of a case to its customer. */
@Component
class Stories {
    private static final int PART = 200;

    private final Cases cases;
    private final Complaints complaints;
    private final Attachments attachments;
    private final DeadlineClock deadlines;
    private final Correspondence correspondence;
    private final Waits waits;
    private final Ways ways;
    private final TrackingLinks links;

    Stories(
            Cases cases,
            Complaints complaints,
            Attachments attachments,
            DeadlineClock deadlines,
            Correspondence correspondence,
            Waits waits,
            Ways ways,
            TrackingLinks links) {
        this.cases = cases;
        this.complaints = complaints;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.waits = waits;
        this.ways = ways;
        this.links = links;
    }

    @Transactional(readOnly = true)
    public Story of(CaseNumber number) {
        var file = cases.find(number).orElseThrow(NotHere::new);
        var complaint = complaints.find(number).orElseThrow(NotHere::new);
        var rows = deadlines.ofCase(number);
        var asked = waits.of(file);
        var ours = facing(rows);
        return new Story(
                number.value(),
                file.kind(),
                complaint.subject(),
                complaint.body(),
                file.orderId(),
                file.receivedAt(),
                file.closedAt(),
                asked.proposal() ? "PROPOSED" : ways.situation(file),
                ours.stream()
                        .filter(row -> row.state() == DeadlineState.RUNNING)
                        .map(Deadline::due)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                ours.stream().anyMatch(Deadline::overdue),
                ours.stream().anyMatch(row -> row.state() == DeadlineState.PAUSED),
                asked,
                ways.proposal(file, asked, rows),
                conversation(number),
                ways.of(file, rows),
                files(number));
    }

    /** Promises and duties that the customer waits for, of the rounds that still run. */
    private static List<Deadline> facing(List<Deadline> rows) {
        return rows.stream()
                .filter(row -> row.nature() != Nature.WAIT && CustomerFacing.waitsFor(row.kind()))
                .toList();
    }

    private List<Story.Said> conversation(CaseNumber number) {
        var all = new ArrayList<Story.Said>();
        UUID cursor = null;
        do {
            var part = correspondence.list(number, cursor, PART);
            part.items().stream()
                    .filter(item -> item.direction() != Direction.NOTE)
                    .map(this::said)
                    .forEach(all::add);
            cursor = part.next();
        } while (cursor != null);
        return all;
    }

    private Story.Said said(ConversationItem item) {
        boolean ours = item.direction() == Direction.OUT;
        return new Story.Said(
                item.id(), ours, item.at(), item.subject(), ours ? body(item.body()) : item.body(), item.question());
    }

    /**
     * A letter without the line that greets, whose name is not for everybody who knows the link, and without the line
     * that leads here.
     */
    private String body(String letter) {
        int end = letter.indexOf("\n\n");
        var rest = end < 0 ? letter : letter.substring(end).strip();
        return rest.lines().filter(line -> !line.endsWith(links.place())).collect(Collectors.joining("\n"));
    }

    private List<Story.File> files(CaseNumber number) {
        return attachments.ofCustomer(number).stream()
                .map(file -> new Story.File(file.id(), file.fileName(), file.bytes(), file.at()))
                .toList();
    }
}
