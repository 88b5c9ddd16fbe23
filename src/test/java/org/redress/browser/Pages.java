package org.redress.browser;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.redress.story.Shop;

/** Names of pictures and addresses of pages by who looks at them, with cases that the pages are about. */
final class Pages {
    private final Shop shop;

    Pages(Shop shop) {
        this.shop = shop;
    }

    Map<String, Map<String, String>> ofStaff(String rehearsed) {
        var escalated = "/desk/cases/" + escalated();
        var proposing = "/desk/cases/" + proposing();
        var reviewed = "/desk/cases/" + reviewed();
        var customer = "/desk/customers/" + customer();
        return Map.of(
                "supervisor",
                Map.of(
                        "queue-all", "/desk?tab=team",
                        "queue-none", "/desk?q=nothing-is-called-so",
                        "board", "/desk/board?person=agent",
                        "roster", "/desk/roster",
                        "cases", "/desk/cases",
                        "case-escalated", escalated,
                        "customer", customer,
                        "settings-answers", "/desk/settings/answers"),
                "agent",
                Map.of(
                        "telephone",
                        "/desk/new",
                        "password",
                        "/desk/password",
                        "handbook",
                        "/desk/handbook?process=ask-customer",
                        "case-proposing",
                        proposing,
                        "case-review",
                        reviewed),
                "admin",
                Map.of(
                        "accounts", "/desk/accounts",
                        "engine-idle", "/desk/engine",
                        "settings", "/desk/settings",
                        "settings-letter", "/desk/settings/letters/decision_en",
                        "settings-calendar", "/desk/settings/calendars/shop",
                        "settings-holidays", "/desk/settings/holidays/cn-2026",
                        "settings-hours", "/desk/settings/hours/quiet"),
                "designer",
                Map.of(
                        "settings-lexicon",
                        "/desk/settings/lexicon/list?q=fire",
                        "changes-none",
                        "/desk/design/changes",
                        "design",
                        "/desk/design",
                        "design-diagram",
                        "/desk/design/editor?path=processes/late-order.bpmn",
                        "rehearsals",
                        "/desk/design/rehearsals",
                        "rehearsal",
                        rehearsed),
                "auditor",
                Map.of("audit-keys", "/desk/audit/keys"),
                "quality",
                Map.of("settings-tone", "/desk/settings/tone/list?q=promise"),
                "manager",
                Map.of("settings-limits", "/desk/settings/limits/remedy"));
    }

    private String escalated() {
        var number = shop.complaint("Nobody answers about the broken cup");
        shop.task(number, "Activity_FirstResponse");
        shop.fire(number, "Event_FirstResponseOverdue");
        shop.task(number, "Activity_DecideEscalation");
        return number;
    }

    private String proposing() {
        var number = shop.complaint("The cup is broken, what do you propose?");
        shop.verify(number);
        shop.task(number, "Activity_ProposeSolution");
        return number;
    }

    /** Somebody with three cases, who may be the same as somebody else. */
    private String customer() {
        var phone = "1380000" + (1000 + new Random().nextInt(9000));
        var mail = UUID.randomUUID() + "@example.com";
        var one = filed(Map.of("name", "王女士", "email", mail, "language", "zh-CN"));
        filed(Map.of("name", "王女士", "phone", phone, "language", "zh-CN"));
        filed(Map.of("name", "王女士", "email", mail, "phone", phone, "language", "zh-CN"));
        return shop.see(one).path("customer").path("id").asText();
    }

    private String filed(Map<String, ?> customer) {
        return shop.file(Map.of(
                        "orderId",
                        "N-" + UUID.randomUUID(),
                        "subject",
                        "杯子碎了",
                        "text",
                        "杯子收到时已经碎了。",
                        "customer",
                        customer))
                .body()
                .path("number")
                .asText();
    }

    private String reviewed() {
        var number = shop.review(Map.of()).body().path("number").asText();
        shop.task(number, "Activity_ContactBuyer");
        return number;
    }
}
