package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;

/** An agent at a case: from the telephone to its end, with help at hand and nothing typed ever lost. */
class CaseBrowserTest extends StoryApp {
    private static final String WORDS = "杯子收到时已经碎了，客户要求退款。";

    private String fresh(String words) {
        var number = shop().complaint(words);
        shop().task(number, "Activity_FirstResponse");
        return number;
    }

    private static void open(Reader reader, String number, String task) {
        reader.open("/desk/cases/" + number + "?task=" + task);
        assertThat(reader.page().locator(".fjs-form")).isVisible();
    }

    private static void choose(Page page, String label, String option) {
        var field = page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label))
                .first();
        field.locator(".fjs-input-group").click();
        field.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static void write(Page page, String label, String words) {
        page.locator(".fjs-form-field", new Page.LocatorOptions().setHasText(label))
                .locator("textarea, input")
                .first()
                .fill(words);
    }

    private static void complete(Page page) {
        var here = page.url();
        page.locator("[data-complete]").click();
        page.waitForURL(url -> !url.equals(here));
    }

    /** A call that is taken down, lost with its page, and filed; returns the number of the case. */
    private static String telephone(Reader agent) {
        var page = agent.open("/desk/new").page();
        page.fill("[name=phone]", "139 0000 8817");
        page.fill("[name=name]", "王女士");
        page.fill("[name=orderId]", "8817");
        assertThat(page.locator("#order-lines")).containsText("699");
        page.locator("[name='line-1']").fill("1");
        page.fill("[name=text]", WORDS);
        page.selectOption("[name=remedySought]", "REFUND");
        agent.requireReadable();
        page.reload();
        assertThat(page.locator("[name=text]")).hasValue(WORDS);
        assertThat(page.locator("[name='line-1']")).hasValue("1");
        page.press("[name=text]", "Control+Enter");
        assertThat(page.locator("[data-promise]")).containsText("前答复您");
        return page.locator("[data-number]").textContent();
    }

    @Test
    void anAgentsCaseFromTheTelephoneToItsEndInChinese() {
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            var page = agent.page();
            var number = telephone(agent);
            open(agent, number, shop().task(number, "Activity_FirstResponse"));
            choose(page, "这是什么来件？", "投诉");
            write(page, "给客户的答复", "尊敬的王女士，非常抱歉，我今天就核实并答复您。");
            complete(page);

            open(agent, number, shop().task(number, "Activity_VerifyFacts"));
            choose(page, "核实到哪一步？", "已核实");
            write(page, "查明的原因", "运输途中受损。");
            choose(page, "责任归属", "快递公司");
            complete(page);

            open(agent, number, shop().task(number, "Activity_ProposeSolution"));
            assertThat(page.locator(".limits")).containsText("无需审批");
            agent.requireReadable();
            agent.picture("proposal-" + Window.CHINESE.name());
            choose(page, "解决方案", "退款");
            write(page, "金额", "500");
            write(page, "给客户的决定与理由", "尊敬的王女士，杯子在运输中受损，我们退您五元。");
            complete(page);

            agent.open("/desk/cases/" + number);
            page.locator(".case-acts summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("客户接受方案"))
                    .first()
                    .click();
            page.locator("#act-acceptance form button").click();
            open(agent, number, shop().task(number, "Activity_CallBack"));
            choose(page, "是否联系上客户？", "已联系上");
            choose(page, "问题是否已解决？", "是");
            complete(page);
            agent.open("/desk/cases/" + number);
            act(page, "survey");
            page.fill("#act-survey [name=csat]", "5");
            page.press("#act-survey [name=csat]", "Enter");
            assertThat(page.locator(".said .turn", new Page.LocatorOptions().setHasText("调查")))
                    .hasCount(1);
            agent.requireQuiet();

            shop().complete(
                            "quality",
                            number,
                            "Activity_RecordCause",
                            Map.of("causeCode", "CARRIER_DAMAGE", "preventable", "YES", "articleHelps", "NO"));
            agent.open("/desk/cases/" + number);
            assertThat(page.locator(".stages .done")).hasCount(5);
            assertThat(page.locator(".said .turn").last()).containsText("结案");
        }
    }

    @Test
    void theCustomerIsAskedFromTheMenuOnceThatIsPossible() {
        var number = fresh("杯子有裂痕");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            page.locator(".case-acts summary").click();
            assertThat(page.locator("[data-opens=act-question]")).isDisabled();
            assertThat(page.locator("#not-question")).containsText("核实事实");
            agent.requireReadable();
            agent.picture("acts-" + Window.CHINESE.name());

            shop().complete("agent", number, "Activity_FirstResponse", GREETED);
            shop().task(number, "Activity_VerifyFacts");
            agent.open("/desk/cases/" + number);
            act(page, "question");
            page.fill("#act-question textarea", "请问裂痕在什么位置？等着吧。");
            assertThat(page.locator("#act-question .tone mark")).isVisible();
            agent.requireReadable();
            agent.picture("question-" + Window.CHINESE.name());
            page.fill("#act-question textarea", "请问裂痕在什么位置？");
            page.press("#act-question textarea", "Control+Enter");
            assertThat(page.locator(".said .out .words").last()).containsText("请问裂痕在什么位置？");
            page.locator(".case-acts summary").click();
            assertThat(page.locator("#not-question")).containsText("正在等待答复");
            agent.requireQuiet();
        }
    }

    private static final Map<String, String> GREETED = Map.of("kind", "COMPLAINT", "answer", "尊敬的客户，非常抱歉，我今天就核实。");

    @Test
    void aReadyAnswerAndTheToneGuardWithoutAMouse() {
        var number = fresh("Where is my parcel?");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk?tab=team&q=" + number).page();
            page.keyboard().press("j");
            page.keyboard().press("c");
            assertThat(page.locator("[data-case='" + number + "']").first()).hasClass(Pattern.compile(".*\\bown\\b.*"));
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/cases/" + number));
            page.keyboard().press("m");
            page.keyboard().type("looking");
            assertThat(page.locator("#canned [data-list] button:not([hidden])")).hasCount(1);
            agent.requireReadable();
            agent.picture("canned-answers-" + Window.ENGLISH.name());
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-write] textarea"))
                    .hasValue(Pattern.compile("Thank you for telling us.*", Pattern.DOTALL));
            page.keyboard().press("End");
            page.keyboard().type(" There is nothing we can do.");
            assertThat(page.locator(".tone mark")).hasText("there is nothing we can do");
            assertThat(page.locator(".mirror mark")).hasText("There is nothing we can do");
            agent.requireReadable();
            agent.picture("tone-guard-" + Window.ENGLISH.name());
            page.locator(".tone button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".tone mark")).hasCount(0);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".said .out .words").last()).containsText("Thank you for telling us");
            agent.requireQuiet();
        }
    }

    @Test
    void everyStopOfTheKeyboardIsSeen() {
        var number = fresh("Only keys");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            open(agent, number, shop().task(number, "Activity_FirstResponse"));
            for (int stop = 0; stop < 60; stop++) {
                agent.page().keyboard().press("Tab");
                org.assertj.core.api.Assertions.assertThat((String) agent.page().evaluate(UNSEEN))
                        .isEmpty();
            }
        }
    }

    private static final String UNSEEN = """
            (() => {
              const at = document.activeElement;
              if (at === document.body) return '';
              const style = getComputedStyle(at);
              const box = at.closest('.fjs-input-group') ?? at;
              const seen = style.outlineStyle !== 'none' || getComputedStyle(box).boxShadow !== 'none'
                || getComputedStyle(box).outlineStyle !== 'none';
              return seen ? '' : at.outerHTML.slice(0, 200);
            })()""";

    @Test
    void anEndedSessionKeepsWhatWasTyped() throws SQLException {
        var number = fresh("A long letter");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            page.fill("[data-write] textarea", "Dear Li Wei, a long letter.");
            endSessions("agent");
            page.press("[data-write] textarea", "Control+Enter");
            page.locator("[data-session] a").click();
            page.fill("[name=userId]", "agent");
            page.fill("[name=password]", "redress-demo-2026");
            page.press("[name=password]", "Enter");
            page.waitForURL(address -> address.endsWith("/cases/" + number));
            assertThat(page.locator("[data-write] textarea")).hasValue("Dear Li Wei, a long letter.");
        }
    }

    private static void endSessions(String userId) throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var sql = owner.prepareStatement(
                        "update redress.desk_session set signed_in_at = now() - interval '13 hours' where user_id = ?")) {
            sql.setString(1, userId);
            sql.executeUpdate();
        }
    }

    @Test
    void whoeverWritesOnAnOldPageIsToldWhatChangedAndSendsOnce() {
        var number = fresh("Two at once");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            page.keyboard().press("n");
            page.keyboard().type("I called the carrier.");
            shop().post("supervisor", "/api/cases/" + number + "/transfer", Map.of("to", "vipagent"));
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("[data-write] [data-fault]")).containsText("Handed to a colleague");
            assertThat(page.locator("[data-write] textarea")).hasValue("I called the carrier.");
            page.evaluate(
                    "() => { const f = document.querySelector('[data-write]'); f.requestSubmit(); f.requestSubmit(); }");
            assertThat(page.locator(".said .note .words")).hasText(new String[] {"I called the carrier."});
        }
    }

    @Test
    void whoTheCustomerIsStaysInSightWithoutAnotherLook() {
        var number = fresh("Call me, please");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var looks = new AtomicInteger();
            var page = agent.open("/desk/cases/" + number).page();
            page.onRequest(request -> {
                if (request.url().contains("/api/customers/")) looks.incrementAndGet();
            });
            page.locator("[data-person] summary").click();
            assertThat(page.locator("[data-person] li")).not().hasCount(0);
            var note = Map.of("direction", "NOTE", "text", "The carrier has it.");
            shop().post("supervisor", "/api/cases/" + number + "/messages", note);
            assertThat(page.locator(".said")).containsText("The carrier has it.");
            assertThat(page.locator("[data-person] li").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(looks).hasValue(1);
            agent.requireQuiet();
        }
    }

    @Test
    void aFileThatIsTooLargeNeverLeaves() {
        var number = fresh("A film of the cup");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            page.onRequest(request -> {
                if (request.url().endsWith("/files")) throw new AssertionError("sent");
            });
            page.setInputFiles(
                    "[data-files] input", new FilePayload("film.mp4", "video/mp4", new byte[11 * 1024 * 1024]));
            assertThat(page.locator(".tell.fault")).containsText("film.mp4");
            agent.requireQuiet();
        }
    }

    @Test
    void aPdfOpensInAWindowOfItsOwnUnderItsOwnPolicy() {
        var number = fresh("The invoice proves it");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            var page = agent.open("/desk/cases/" + number).page();
            var said = new java.util.concurrent.CopyOnWriteArrayList<String>();
            page.setInputFiles("[data-files] input", new FilePayload("发票.pdf", "application/pdf", PDF.getBytes()));
            var link = page.locator(".files li > a");
            assertThat(link).containsText("发票.pdf");
            page.context().onConsoleMessage(message -> said.add(message.text()));
            var opened = page.context().waitForPage(link::click);
            opened.waitForLoadState();
            org.assertj.core.api.Assertions.assertThat(opened.url()).contains("/files/");
            org.assertj.core.api.Assertions.assertThat(said).isEmpty();
            agent.requireQuiet();
        }
    }

    private static final String PDF = """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
            4 0 obj <</Length 44>> stream
            BT /F 18 Tf 20 40 Td (Invoice 8817) Tj ET
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    @Test
    void aCaseGoesToAColleagueWhoIsChosenByNameAndComesBackFromAMerge() {
        var kept = fresh("The case that stays");
        var number = fresh("The case that goes");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            var page = agent.open("/desk/cases/" + number).page();
            page.keyboard().press("t");
            page.locator("#act-transfer select option").nth(2).waitFor(ATTACHED);
            page.selectOption("#act-transfer select", "vipagent");
            page.fill("#act-transfer textarea", "She knows the customer.");
            agent.requireReadable();
            agent.picture("transfer-" + Window.ENGLISH.name());
            page.press("#act-transfer textarea", "Control+Enter");
            assertThat(page.locator(".said .note .words")).hasText(new String[] {"She knows the customer."});
            act(page, "merge");
            page.fill("#act-merge input", kept);
            page.press("#act-merge input", "Enter");
            assertThat(page.locator(".said .turn", new Page.LocatorOptions().setHasText("Merged into")))
                    .hasCount(1);
            act(page, "split");
            page.fill("#act-split textarea", "They are two people.");
            page.press("#act-split textarea", "Control+Enter");
            assertThat(page.locator(".said .turn", new Page.LocatorOptions().setHasText("Split off")))
                    .hasCount(1);
            agent.requireQuiet();
        }
    }

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);

    private static void act(Page page, String name) {
        page.locator(".case-acts summary").click();
        page.locator("[data-opens=act-" + name + "]").click();
    }

    @Test
    void aReturnByTelephoneWithTheServersFaultsAtTheirFieldsAndItsParcel() {
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var page = agent.open("/desk/new").page();
            page.fill("[name=orderId]", shop().order(1000, 2));
            assertThat(page.locator("#order-lines")).containsText("2 bought");
            page.locator("[name='line-1']").fill("1");
            page.check("[name=matter][value=returns]");
            page.selectOption("[name=kind]", "RETURN_REFUND");
            page.selectOption("[name=reason]", "CHANGED_MIND");
            page.press("[name=orderId]", "Control+Enter");
            assertThat(page.locator("[data-pointer='/text']")).isVisible();
            page.fill("[name=text]", "It does not fit.");
            page.press("[name=text]", "Control+Enter");
            assertThat(page.locator("[data-number]")).hasText(Pattern.compile("R-.*"));

            var number = page.locator("[data-number]").textContent();
            shop().complete("agent", number, "Activity_DecideReturn", ACCEPTED);
            agent.open("/desk/cases/" + number);
            act(page, "parcel");
            page.fill("#act-parcel [name=carrier]", "SF");
            page.fill("#act-parcel [name=trackingNumber]", "SF-" + number);
            page.press("#act-parcel [name=trackingNumber]", "Enter");
            assertThat(page.locator(".facts")).containsText("SF SF-" + number);
            agent.requireReadable();
            agent.picture("return-" + Window.ENGLISH.name());
        }
    }

    private static final Map<String, Object> ACCEPTED = Map.of(
            "decision", "ACCEPT", "returnKind", "RETURN_REFUND", "reasons", "Dear Li Wei, we take it back gladly.");

    @Test
    void theTelephonePageCanBeReadByEverybodyOnEveryScreen() {
        for (Window window :
                java.util.List.of(Window.CHINESE, Window.ENGLISH.dark().wide(360)))
            try (var agent = new Reader(url(), window).signIn("agent").open("/desk/new")) {
                agent.page().fill("[name=orderId]", "8817");
                agent.page().locator("[name='line-1']").waitFor();
                agent.requireReadable();
                agent.picture("telephone-" + window.name());
                agent.requireQuiet();
            }
    }
}
