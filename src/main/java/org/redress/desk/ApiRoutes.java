package org.redress.desk;

import static org.redress.desk.Group.*;
import static org.redress.desk.Routes.*;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.desk.Route.Door;
import org.springframework.http.HttpMethod;

/** What programs may call, and the pages for the person of their session, group by group. */
final class ApiRoutes {
    private static final Set<Group> DRAWERS = EnumSet.of(DESIGNERS, AUDITORS, ADMINISTRATORS);
    private static final String SETTING = "/api/settings/{family}/{name}";

    private ApiRoutes() {}

    static List<Route> all() {
        var routes = new ArrayList<Route>();
        cases(routes);
        customers(routes);
        words(routes);
        work(routes);
        programs(routes);
        callbacks(routes);
        administration(routes);
        engine(routes);
        return routes;
    }

    private static void cases(List<Route> routes) {
        add(routes, POST, "/api/complaints", with(SERVICE, CLIENTS));
        add(routes, POST, "/api/returns", with(SERVICE, CLIENTS));
        add(routes, POST, "/api/reviews", with(SERVICE, CLIENTS));
        add(routes, GET, "/api/reviews/{number}", READERS);
        for (String news : List.of("review-change", "review-appeal"))
            add(routes, POST, "/api/cases/{number}/" + news, with(SERVICE, CLIENTS));
        for (String part : List.of("", "/{number}", "/{number}/cases", "/{number}/victims"))
            add(routes, GET, "/api/improvements" + part, READERS);
        for (String part : List.of("", "/{number}", "/{number}/cases"))
            add(routes, GET, "/api/quality-samples" + part, with(WATCHERS, QUALITY));
        add(routes, GET, "/api/cases", READERS);
        add(routes, GET, "/api/cases/{number}", READERS);
        for (String part : List.of("deadlines", "history", "messages"))
            add(routes, GET, "/api/cases/{number}/" + part, READERS);
        for (String act : List.of(
                "messages",
                "question",
                "answer",
                "acceptance",
                "rejection",
                "withdrawal",
                "reopening",
                "survey",
                "escalate")) add(routes, POST, "/api/cases/{number}/" + act, SERVICE);
        for (String act : List.of("platform-case", "authority-letter", "abuse-report", "merge", "split", "transfer"))
            add(routes, POST, "/api/cases/{number}/" + act, SERVICE);
        add(routes, POST, "/api/cases/{number}/presence", READERS);
        add(routes, DELETE, "/api/cases/{number}/presence", READERS);
        for (String act : List.of("parcel", "return-change")) add(routes, POST, "/api/cases/{number}/" + act, SERVICE);
        for (String act : List.of("files", "parcel-scan")) add(routes, POST, "/api/cases/{number}/" + act, DOERS);
    }

    /** Auditors look for a person by a search of their own, which asks for the reason. */
    private static void customers(List<Route> routes) {
        add(routes, POST, "/api/callers", SERVICE);
        add(routes, POST, "/api/customers/lookup", DOERS);
        add(routes, GET, "/api/customers/{id}", READERS);
        add(routes, GET, "/api/customers/{id}/merge-proposals", DOERS);
        add(routes, PUT, "/api/customers/{id}/agent", DECIDERS);
        add(routes, POST, "/api/customers/{id}/merge", SERVICE);
        add(routes, POST, "/api/customers/{id}/split", SERVICE);
        add(routes, POST, "/api/customers/{id}/erasure", EnumSet.of(MANAGERS));
        add(routes, GET, "/api/cases/{number}/legal-hold", EnumSet.of(MANAGERS, AUDITORS));
        for (String act : List.of("", "/lifting", "/confirmation"))
            add(routes, POST, "/api/cases/{number}/legal-hold" + act, EnumSet.of(MANAGERS, AUDITORS));
        add(routes, GET, "/api/blocks", WATCHERS);
        add(routes, GET, "/api/refund-differences", with(WATCHERS, FINANCE));
        add(routes, POST, "/api/cases/{number}/block-appeal", SERVICE);
        add(routes, POST, "/api/cases/{number}/block-appeal/answer", DECIDERS);
        add(routes, GET, "/api/absences", WATCHERS);
        add(routes, PUT, "/api/absences/{agent}/{begins}", DECIDERS);
        add(routes, DELETE, "/api/absences/{agent}/{begins}", DECIDERS);
        add(routes, GET, "/api/roster", WATCHERS);
        for (String part : List.of("", "/days/{day}")) {
            add(routes, PUT, "/api/roster/{person}" + part, DECIDERS);
            add(routes, DELETE, "/api/roster/{person}" + part, DECIDERS);
        }
    }

    private static void words(List<Route> routes) {
        add(routes, GET, "/api/canned-answers", READERS);
        add(routes, GET, "/api/canned-answers/{id}/versions", READERS);
        add(routes, POST, "/api/canned-answers", KEEPERS);
        add(routes, PUT, "/api/canned-answers/{id}", KEEPERS);
        add(routes, DELETE, "/api/canned-answers/{id}", KEEPERS);
        add(routes, POST, "/api/canned-answers/{id}/undo", KEEPERS);
        add(routes, GET, "/api/cases/{number}/canned-answers", SERVICE);
        add(routes, POST, "/api/tone", DOERS);
        add(routes, GET, "/api/drafts", STAFF);
        add(routes, PUT, "/api/drafts/{name}", STAFF);
        add(routes, DELETE, "/api/drafts/{name}", STAFF);
    }

    private static void work(List<Route> routes) {
        add(routes, GET, "/api/colleagues", DOERS);
        add(routes, GET, "/api/tasks", READERS);
        add(routes, GET, "/api/tasks/{id}", READERS);
        for (String act : List.of("claim", "release", "complete")) add(routes, POST, "/api/tasks/{id}/" + act, DOERS);
        add(routes, POST, "/api/tasks/{id}/assignment", DECIDERS);
        add(routes, GET, "/api/escalations", WATCHERS);
        add(routes, GET, "/api/escalations/{id}", WATCHERS);
        for (String act : List.of("claim", "release", "decision"))
            add(routes, POST, "/api/escalations/{id}/" + act, DECIDERS);
        queue(routes);
    }

    private static void queue(List<Route> routes) {
        add(routes, GET, "/api/push", DECIDERS);
        add(routes, POST, "/api/push", DECIDERS);
        add(routes, DELETE, "/api/push/{id}", DECIDERS);
        add(routes, GET, "/api/views", STAFF);
        add(routes, POST, "/api/views", STAFF);
        add(routes, PUT, "/api/views/{id}", STAFF);
        add(routes, DELETE, "/api/views/{id}", STAFF);
        for (String act : List.of("", "/preview", "/{id}/undo")) add(routes, POST, "/api/batches" + act, DOERS);
    }

    private static void programs(List<Route> routes) {
        add(routes, GET, "/api/actions/{actionId}", EnumSet.of(WORKERS));
        for (String page :
                List.of("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**"))
            routes.add(Route.of(GET, page, Door.DEMO, STAFF));
    }

    private static void callbacks(List<Route> routes) {
        for (String place : List.of(
                "/api/shop-events", "/api/webhooks/shopify", "/api/webhooks/woocommerce", "/api/webhooks/shopline"))
            routes.add(Route.of(POST, place, Door.SIGNATURE, Set.of()));
    }

    private static void administration(List<Route> routes) {
        add(routes, GET, "/api/audit/export", EnumSet.of(AUDITORS));
        add(routes, GET, "/api/audit/keys", STAFF);
        var administrators = EnumSet.of(ADMINISTRATORS);
        add(routes, PUT, "/api/shop/orders", administrators);
        add(routes, PUT, "/api/shop/disputes", administrators);
        add(routes, GET, "/api/shop/waiting", WATCHERS);
        add(routes, POST, "/api/shop/waiting/{id}/dismissal", administrators);
        add(routes, PUT, "/api/shop/stock/{productId}", administrators);
        add(routes, GET, "/api/clients", administrators);
        add(routes, POST, "/api/clients", administrators);
        add(routes, DELETE, "/api/clients/{id}", administrators);
        add(routes, GET, "/api/accounts", administrators);
        add(routes, POST, "/api/accounts", administrators);
        for (String part : List.of("groups", "mail", "password", "state", "end"))
            add(routes, PUT, "/api/accounts/{id}/" + part, administrators);
        for (String own : List.of("mail", "password")) add(routes, PUT, "/api/" + own, with(STAFF, WORKERS));
        add(routes, GET, SETTING, SettingRights.READERS);
        add(routes, PUT, SETTING, SettingRights.CHANGERS);
        for (String act : List.of("undo", "preview")) add(routes, POST, SETTING + "/" + act, SettingRights.CHANGERS);
    }

    private static void engine(List<Route> routes) {
        add(routes, GET, "/engine-rest/version", with(STAFF, WORKERS));
        add(routes, POST, "/engine-rest/deployment/create", EnumSet.of(DESIGNERS));
        add(routes, GET, "/engine-rest/deployment/**", DRAWERS);
        add(routes, GET, "/engine-rest/process-definition/**", STAFF);
        for (String part : List.of("process-instance", "task", "job", "incident", "history"))
            add(routes, GET, "/engine-rest/" + part + "/**", WATCHERS);
        add(routes, POST, "/engine-rest/job/{id}/execute", EnumSet.of(ADMINISTRATORS));
        add(routes, PUT, "/engine-rest/job/{id}/retries", EnumSet.of(ADMINISTRATORS));
        add(routes, GET, "/engine-rest/external-task/**", EnumSet.of(WORKERS, AUDITORS, ADMINISTRATORS));
        add(routes, POST, "/engine-rest/external-task/fetchAndLock", EnumSet.of(WORKERS));
        for (String act : List.of("complete", "failure", "bpmnError", "extendLock", "unlock"))
            add(routes, POST, "/engine-rest/external-task/{id}/" + act, EnumSet.of(WORKERS));
    }

    private static void add(List<Route> routes, HttpMethod method, String path, Set<Group> groups) {
        routes.add(Route.of(method, path, Door.GROUPS, groups));
    }
}
