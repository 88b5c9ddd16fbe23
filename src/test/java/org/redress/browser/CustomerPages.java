package org.redress.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.story.Guest;
import org.redress.story.Shop;

/** Pages of the portal by the names of their pictures: before anything is filed, and a case at every turn. */
final class CustomerPages {
    private final Shop shop;
    private final String url;

    CustomerPages(Shop shop, String url) {
        this.shop = shop;
        this.url = url;
    }

    Map<String, String> all() {
        var pages = new LinkedHashMap<>(Map.of(
                "portal-start", "/",
                "portal-complaint", "/new/complaint",
                "portal-return", "/new/return",
                "portal-question", "/new/question",
                "portal-lost-link", "/track",
                "portal-nowhere", "/track/nobody"));
        pages.put("portal-filed", filed().path());
        pages.put("portal-asked", asked().path());
        pages.put("portal-proposal", proposal());
        pages.put("portal-survey", survey().path());
        pages.put("portal-rated", rated());
        pages.put("portal-withdrawn", withdrawn());
        return pages;
    }

    private Guest.Seen filed() {
        return new Guest(url, "zh-CN")
                .complain(
                        "杯子收到时把手是断的，包装也压扁了。请帮我退款，谢谢。",
                        Map.of("name", "王女士", "email", UUID.randomUUID() + "@example.com", "sought", "REFUND"));
    }

    private Guest.Seen answered() {
        var page = filed();
        shop.complete(
                "agent",
                page.number(),
                "Activity_FirstResponse",
                Map.of("kind", "COMPLAINT", "answer", "王女士您好，杯子在路上碎了，非常抱歉。我马上核实，今天给您答复。"));
        return page;
    }

    private Guest.Seen asked() {
        var page = answered();
        verified(page, Map.of("verification", "ASK_CUSTOMER", "question", "外箱上有破损吗？方便拍一张照片给我们吗？"));
        return page;
    }

    private void verified(Guest.Seen page, Map<String, ?> found) {
        shop.complete("agent", page.number(), "Activity_VerifyFacts", found);
    }

    private Guest.Seen proposed() {
        var page = answered();
        verified(page, Map.of("verification", "VERIFIED", "cause", "运输途中受损。", "responsibility", "CARRIER"));
        var offer = Map.of("remedyKind", "REFUND", "amountMinor", 12800, "reasons", "杯子在运输途中受损，货款全额退还，您不用寄回。");
        shop.complete("agent", page.number(), "Activity_ProposeSolution", offer);
        return page;
    }

    /** A proposal that waits for its customer, who is asked for a picture of it too. */
    String proposal() {
        return proposed().path();
    }

    private Guest.Seen survey() {
        var page = proposed();
        shop.post("agent", "/api/cases/" + page.number() + "/acceptance", Map.of());
        shop.complete("agent", page.number(), "Activity_CallBack", Map.of("callBack", "REACHED", "solved", "YES"));
        return page;
    }

    private String rated() {
        var page = survey();
        shop.post("agent", "/api/cases/" + page.number() + "/survey", Map.of("csat", 5, "nps", 9));
        return page.path();
    }

    private String withdrawn() {
        var guest = new Guest(url, "zh-CN");
        return guest.fill(guest.open(filed().path()), "/withdrawal", Map.of()).path();
    }
}
