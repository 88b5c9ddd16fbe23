package org.redress.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Bigrams;
import org.redress.common.Ids;
import org.redress.common.Page;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.customer.TextErased;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The searches of auditors: stored and recorded when they are made, then turned page by page under their id. */
@Component
public class CaseSearches {
    private static final Duration TEXTS_KEPT = Duration.ofDays(1);
    /** So many decisions are gathered in milliseconds; with more, one of the next cases is likely to have one. */
    private static final int OFTEN = 5_000;

    private final Searches searches;
    private final SearchedPerson persons;
    private final Plans plans;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final ZoneId zone;

    CaseSearches(
            Searches searches,
            SearchedPerson persons,
            Plans plans,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock,
            @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.searches = searches;
        this.persons = persons;
        this.plans = plans;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** Begins a search; one for a person needs a reason, for it reads who they are. */
    @Transactional
    public CaseSearch begin(Person who, String person, String reason, CaseSearch.Criteria criteria) {
        var words = blank(person);
        var why = blank(reason);
        if (words != null && why == null) throw new Refusal("search-reason-missing", 422, "/reason");
        var customers = words == null ? List.<UUID>of() : persons.customers(words);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var search = new CaseSearch(Ids.next(), who.id(), now, why, words != null, customers, criteria, false);
        searches.add(row(search));
        audit.recordSystem(who, "CASES_SEARCHED", facts(search));
        return search;
    }

    /** One's own search; anybody else's is as unknown as none. */
    @Transactional(readOnly = true)
    public CaseSearch find(Person who, UUID id) {
        return searches.find(id, who.id()).map(this::search).orElseThrow(() -> new Refusal("not-found", 404, null));
    }

    /** The reason of one's own search; empty where it has none, and for every other id. */
    @Transactional(readOnly = true)
    public Optional<String> reason(Person who, UUID id) {
        return searches.find(id, who.id()).map(Searches.Row::reason);
    }

    /** A page of what it finds, newest case first; {@code cursor} is the {@code next} of the page before, or null. */
    @Transactional(readOnly = true)
    public Page<FoundCase> page(CaseSearch search, String cursor, int size) {
        if (search.textForgotten()) throw new Refusal("search-forgotten", 410, null);
        var after = Page.Cursor.read(cursor);
        var criteria = search.criteria();
        plans.anew();
        var rows = searches.page(new Searches.Ask(
                search,
                ids(search.customers()),
                criteria.text() == null ? null : Bigrams.query(criteria.text()),
                morning(criteria.from()),
                criteria.until() == null ? null : morning(criteria.until().plusDays(1)),
                after.time(),
                after.id(),
                criteria.decidedBy() != null && searches.decidesOften(criteria.decidedBy(), OFTEN),
                size + 1));
        return Page.of(rows, size, row -> Page.Cursor.write(row.receivedAt(), row.number()));
    }

    @EventListener
    void erase(TextErased event) {
        searches.erase(event.number(), event.words());
    }

    @Transactional
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    public void forgetTexts() {
        searches.forgetTexts(clock.instant().minus(TEXTS_KEPT));
    }

    private Instant morning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The record holds every filter as it was set and the ids it led to, but of reason and words only digests. */
    private Map<String, Object> facts(CaseSearch search) {
        var facts = new HashMap<String, Object>();
        facts.put("search", search.id());
        facts.put("person", search.person());
        facts.put("reason", AuditTrail.digest(search.reason()));
        facts.put("text", AuditTrail.digest(search.criteria().text()));
        facts.put("orderId", search.criteria().orderId());
        facts.put("decidedBy", search.criteria().decidedBy());
        facts.put("customers", ids(search.customers()));
        facts.putAll(narrowing(search.criteria()));
        return facts;
    }

    private static Map<String, Object> narrowing(CaseSearch.Criteria criteria) {
        var filters = new HashMap<String, Object>();
        filters.put("from", Objects.toString(criteria.from(), null));
        filters.put("until", Objects.toString(criteria.until(), null));
        filters.put("deadline", criteria.deadline());
        filters.put("deadlineState", criteria.deadlineState());
        filters.put("escalation", criteria.escalation());
        filters.put("amountFromMinor", criteria.amountFromMinor());
        filters.put("amountUntilMinor", criteria.amountUntilMinor());
        return filters;
    }

    private Searches.Row row(CaseSearch search) {
        return new Searches.Row(
                search.id(),
                search.by(),
                search.at(),
                search.reason(),
                search.person(),
                ids(search.customers()),
                written(search.criteria()),
                search.textForgotten());
    }

    private CaseSearch search(Searches.Row row) {
        var customers = row.customers().isEmpty()
                ? List.<UUID>of()
                : Arrays.stream(row.customers().split(","))
                        .map(UUID::fromString)
                        .toList();
        return new CaseSearch(
                row.id(),
                row.by(),
                row.at(),
                row.reason(),
                row.person(),
                customers,
                read(row.criteria()),
                row.textForgotten());
    }

    private static String ids(List<UUID> customers) {
        return customers.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private String written(CaseSearch.Criteria criteria) {
        try {
            return json.writeValueAsString(criteria);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Criteria of a search cannot be written", unwritable);
        }
    }

    private CaseSearch.Criteria read(String criteria) {
        try {
            return json.readValue(criteria, CaseSearch.Criteria.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored search cannot be read", unreadable);
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
