package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.browser.Reader.Window;
import org.redress.story.StoryApp;
import org.springframework.jdbc.core.JdbcTemplate;

/** The desk in a real browser. */
class DeskBrowserTest extends StoryApp {
    private static final Pattern OWN = Pattern.compile(".*\\bown\\b.*");

    /** A complaint that nobody answered in time. */
    private String escalated(String words) {
        var number = shop().complaint(words);
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().task(number, "Activity_DecideEscalation");
        return number;
    }

    private static Locator line(Reader reader, String number) {
        return reader.page().locator("[data-case='" + number + "']").first();
    }

    @Test
    void aSupervisorClaimsAndDecidesWithTheKeyboardAlone() {
        var number = escalated("Broken cup for the supervisor");
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            supervisor.open("/desk?tab=escalations&q=" + number);
            supervisor.requireReadable();
            supervisor.page().keyboard().press("j");
            supervisor.page().keyboard().press("c");
            assertThat(line(supervisor, number)).hasClass(OWN);
            supervisor.page().keyboard().press("Enter");
            supervisor.page().waitForURL(address -> address.contains("/cases/" + number));
            supervisor.requireReadable();

            amountIsReadOrRefused(supervisor.page());
            supervisor.page().check("[name=outcome][value=TAKE_OVER]");
            assertThat(supervisor.page().locator("[name=amount]")).isDisabled();
            supervisor.page().fill("[data-decide] [name=reason]", "I answer this one myself.");
            supervisor.page().press("[data-decide] [name=reason]", "Control+Enter");
            assertThat(supervisor.page().locator("[data-decide]")).hasCount(0);
            supervisor.requireQuiet();
        }
        var decided = shop().get("supervisor", "/api/escalations?state=DECIDED&limit=100")
                .body()
                .toString();
        org.assertj.core.api.Assertions.assertThat(decided).contains(number);
    }

    private static void amountIsReadOrRefused(Page page) {
        page.click(".outcomes summary");
        page.check("[name=outcome][value=APPROVE]");
        page.fill("[name=amount]", "128,50");
        assertThat(page.locator("[name=amount]:invalid")).hasCount(1);
        page.fill("[name=amount]", "128.50");
        assertThat(page.locator("[name=amount]:invalid")).hasCount(0);
    }

    @Test
    void anAmountIsReadInTheUnitsOfTheOrdersCurrency() {
        var filed = Map.of("subject", "Cups", "text", "Broken cups", "orderId", shop().order("JPY", 5000, 1));
        var number = shop().file(filed).body().path("number").asText();
        shop().verify(number);
        var help = shop().post("agent", "/api/cases/" + number + "/escalate", Map.of("reason", "May we give more?"));
        try (var supervisor = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            var page = supervisor.open("/desk/cases/" + number).page();
            assertThat(page.locator(".escalation dl").first()).not().containsText("CN¥");
            page.locator(".outcomes summary").click();
            page.check("[name=outcome][value=APPROVE]");
            page.fill("[name=amount]", "500.5");
            assertThat(page.locator("[name=amount]:invalid")).hasCount(1);
            page.fill("[name=amount]", "500");
            page.fill("[data-decide] [name=reason]", "A fair amount.");
            page.press("[data-decide] [name=reason]", "Control+Enter");
            assertThat(page.locator("[data-decide]")).hasCount(0);
            supervisor.requireQuiet();
        }
        var id = help.body().path("id").asText();
        var amount = shop().get("supervisor", "/api/escalations/" + id).body().at("/decision/amount");
        org.assertj.core.api.Assertions.assertThat(amount.path("minor").asLong())
                .isEqualTo(500);
        org.assertj.core.api.Assertions.assertThat(amount.path("currency").asText())
                .isEqualTo("JPY");
    }

    @Test
    void anAgentAnswersInChineseAndTheServersFaultsStandAtTheFields() {
        var number = shop().complaint("快递破损，我要退款");
        shop().task(number, "Activity_FirstResponse");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            agent.open("/desk?tab=team&q=" + number);
            line(agent, number)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("认领"))
                    .click();
            assertThat(line(agent, number)).hasClass(OWN);
            line(agent, number).getByRole(AriaRole.LINK).click();

            var form = agent.page().locator(".fjs-form");
            assertThat(form).isVisible();
            agent.requireReadable();
            agent.page().locator(".fjs-form textarea").first().fill("尊敬的客户，非常抱歉杯子破损了，我今天就核实并给您答复。");
            agent.page().locator("[data-complete]").click();
            assertThat(agent.page().locator(".fjs-has-errors").first()).isVisible();
            agent.requireQuiet();
        }
    }

    @Test
    void whatOthersDoIsSeenAtOnce() {
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var number = shop().complaint("A parcel that is late");
            shop().task(number, "Activity_FirstResponse");
            agent.open("/desk?tab=team&q=" + number);
            assertThat(line(agent, number)).isVisible();

            var task = shop().task(number, "Activity_FirstResponse");
            shop().post("agent", "/api/tasks/" + task + "/claim", Map.of());

            assertThat(line(agent, number)).hasClass(OWN);
            agent.requireQuiet();
        }
    }

    @Test
    void whatHappenedMeanwhileIsSeenWhenAFieldIsLeftAndWhenATabIsLookedAtAgain() {
        var number = shop().complaint("Two look at this parcel");
        shop().task(number, "Activity_FirstResponse");
        try (var writer = new Reader(url(), Window.ENGLISH).signIn("agent");
                var away = new Reader(url(), Window.ENGLISH).signIn("supervisor")) {
            away.page().addInitScript("Object.defineProperty(document, 'hidden', { get: () => window.away === true })");
            away.open("/desk/cases/" + number);
            away.page().evaluate("window.away = true");
            writer.open("/desk/cases/" + number);
            writer.page().focus("[data-write] textarea");

            var note = Map.of("direction", "NOTE", "text", "The warehouse has found it.");
            shop().post("supervisor", "/api/cases/" + number + "/messages", note);
            assertThat(writer.page().locator("#tells")).containsText("as soon as you leave the field");
            writer.page().keyboard().press("Escape");
            assertThat(writer.page().locator(".said")).containsText("The warehouse has found it.");

            var words = "I looked into this parcel myself, and it is on its way.";
            writer.page().locator(".fjs-form textarea").first().fill(words);
            var answer = Map.of("kind", "COMPLAINT", "answer", "We found it, and it leaves today.");
            shop().complete("agent", number, "Activity_FirstResponse", answer);
            writer.page().keyboard().press("Escape");
            assertThat(writer.page().locator("[data-saved] textarea")).hasValue(words);

            away.page().evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(away.page().locator(".said")).containsText("The warehouse has found it.");
        }
    }

    @Test
    void aQueueThatOutlivesItsSessionLeadsToTheDoor() {
        var number = shop().complaint("A queue that stays open over night");
        var task = shop().task(number, "Activity_FirstResponse");
        try (var manager = new Reader(url(), Window.ENGLISH).signIn("manager")) {
            manager.open("/desk?tab=team&q=" + number);
            assertThat(line(manager, number)).isVisible();
            new JdbcTemplate(DATABASE.owner()).update("delete from redress.desk_session where user_id = 'manager'");

            shop().post("agent", "/api/tasks/" + task + "/claim", Map.of());

            assertThat(manager.page().locator("[data-session] a"))
                    .hasAttribute("href", Pattern.compile("/sign-in\\?next=.*" + number));
            assertThat(manager.page().locator("#tells .fault")).hasCount(1);
        }
    }

    /** Between a telephone and a desk; the widths that most have are those of {@link EveryPageBrowserTest}. */
    private static final List<Window> OTHER_SCREENS =
            List.of(Window.ENGLISH.wide(900), Window.CHINESE.dark().wide(1920));

    @Test
    void theDoorAndTheQueueCanBeReadByEverybodyOnEveryScreen() {
        for (Window window : OTHER_SCREENS)
            try (var reader = new Reader(url(), window)) {
                reader.open("/sign-in").requireReadable();
                reader.picture("sign-in-" + window.name());
                reader.signIn("supervisor").requireReadable();
                reader.picture("queue-" + window.name());
                reader.page().keyboard().press("?");
                assertThat(reader.page().locator("#keys")).isVisible();
                assertThat(reader.page().locator("#keys [data-of=e]")).isHidden();
                reader.requireReadable();
                reader.requireQuiet();
            }
        try (var reader = new Reader(url(), Window.CHINESE.wide(360))) {
            reader.open("/sign-in").requireReadable();
            reader.picture("sign-in-" + Window.CHINESE.wide(360).name());
        }
    }

    @Test
    void theCaseCanBeReadByEverybodyOnEveryScreen() {
        var number = escalated("The cup arrived broken");
        for (Window window : OTHER_SCREENS)
            try (var reader = new Reader(url(), window).signIn("supervisor")) {
                reader.open("/desk/cases/" + number);
                assertThat(reader.page().locator("[data-decide]")).isVisible();
                reader.requireReadable();
                reader.picture("case-" + window.name());
                reader.page().keyboard().press("?");
                assertThat(reader.page().locator("#keys [data-of=e]")).isVisible();
                assertThat(reader.page().locator("#keys [data-of=j]")).isHidden();
                reader.requireQuiet();
            }
    }

    @Test
    void aFirstVisitIsLight() {
        var number = shop().complaint("A cup that weighs little");
        var task = shop().task(number, "Activity_FirstResponse");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            var context = agent.page().context();
            org.assertj.core.api.Assertions.assertThat(
                            Weight.of(url(), context, "/desk", null).kilobytes())
                    .isLessThan(250);
            org.assertj.core.api.Assertions.assertThat(Weight.of(
                                    url(), context, "/desk/cases/" + number + "?task=" + task, "[data-path] > summary")
                            .kilobytes())
                    .isLessThan(600);
        }
    }

    @Test
    void theWayOfTheCaseIsDrawnInTheLanguageOfItsReader() {
        var number = shop().complaint("杯子破损");
        shop().task(number, "Activity_FirstResponse");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            agent.open("/desk/cases/" + number);
            agent.page().locator("[data-path] > summary").click();

            assertThat(agent.page().locator(".diagram [data-element-id=Activity_FirstResponse].current"))
                    .isVisible();
            assertThat(agent.page().locator(".diagram [data-element-id=Activity_FirstResponse]"))
                    .containsText("首次答复");
            assertThat(agent.page().locator(".diagram [data-element-id=Activity_Triage].taken"))
                    .isVisible();
            assertThat(agent.page().locator(".diagram .bjs-powered-by")).isVisible();
            agent.page().locator("[data-large]").click();
            agent.page().keyboard().press("Escape");
            agent.requireReadable();
            agent.requireQuiet();
        }
    }

    @Test
    void anAgentCallsForHelpAndWhatIsTypedSurvivesARefusal() {
        var number = shop().complaint("A case that needs help");
        shop().task(number, "Activity_FirstResponse");
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("agent")) {
            agent.open("/desk/cases/" + number);
            agent.page().fill("[data-write] textarea", "There is nothing we can do, it is your own fault.");
            agent.page().locator("[data-write] button:not([type])").click();
            assertThat(agent.page().locator("[data-write] [data-fault]")).isVisible();
            agent.open("/desk/cases/" + number);
            assertThat(agent.page().locator("[data-write] textarea"))
                    .hasValue("There is nothing we can do, it is your own fault.");

            agent.page().keyboard().press("e");
            agent.page().fill("#act-escalate textarea", "The customer asks for a manager.");
            agent.page().press("#act-escalate textarea", "Control+Enter");
            assertThat(agent.page().locator(".escalation")).containsText("The customer asks for a manager.");
        }
    }

    @Test
    void aViewIsKeptUnderAName() {
        try (var agent = new Reader(url(), Window.ENGLISH).signIn("finance")) {
            agent.open("/desk?tab=team&stage=RESOLVE");
            agent.page().locator("[data-view-of]").click();
            agent.page().fill("[data-view-form] [name=name]", "Money to pay");
            agent.page().selectOption("[data-view-form] [name=group]", "finance");
            agent.requireReadable();
            agent.page().keyboard().press("Enter");
            var view = agent.page().locator(".saved", new Page.LocatorOptions().setHasText("Money to pay"));
            assertThat(view).containsText("shared with Finance");
            agent.open("/desk");
            view.locator("a").click();
            assertThat(view.locator("a")).hasAttribute("aria-current", "true");
            assertThat(agent.page().locator("[name=stage]")).hasValue("RESOLVE");

            view.locator("button").click();
            agent.agreesTo("Delete the view “Money to pay”?");
            agent.page().locator("[data-view-remove]").click();
            assertThat(view).hasCount(0);
            agent.requireQuiet();
        }
    }

    @Test
    void severalTasksAreClaimedAfterALookAndGivenBack() {
        var order = shop().order(12_800, 1);
        for (String words : List.of("First cup of two", "Second cup of two"))
            shop().task(
                            shop().file(Map.of("subject", words, "text", words, "orderId", order))
                                    .body()
                                    .path("number")
                                    .asText(),
                            "Activity_FirstResponse");
        try (var agent = new Reader(url(), Window.CHINESE).signIn("agent")) {
            agent.open("/desk?tab=team&q=" + order);
            for (int i = 0; i < 2; i++) {
                agent.page().keyboard().press("j");
                agent.page().keyboard().press("x");
            }
            agent.page().keyboard().press("c");
            assertThat(agent.page().locator("[data-batch-changes] li")).hasCount(2);
            agent.requireReadable();
            agent.picture("batch-" + Window.CHINESE.name());
            agent.page().keyboard().press("Enter");
            assertThat(agent.page().locator(".line.own")).hasCount(2);

            agent.page().locator(".tell button").first().click();
            assertThat(agent.page().locator(".line.own")).hasCount(0);
            agent.requireQuiet();
        }
    }

    @Test
    void ofTwoSupervisorsOneDecidesAndTheOtherKeepsTheWords() {
        var number = escalated("Two want to decide this");
        var words = "I would have answered this one myself.";
        try (var first = new Reader(url(), Window.ENGLISH).signIn("supervisor");
                var second = new Reader(url(), Window.CHINESE).signIn("supervisor2")) {
            first.open("/desk/cases/" + number);
            second.open("/desk/cases/" + number);
            assertThat(first.page().locator("[data-presence]")).containsText("is looking at this case");
            second.page().check("[name=outcome][value=TAKE_OVER]");
            second.page().fill("[data-decide] [name=reason]", words);
            assertThat(first.page().locator("[data-presence]")).containsText("is writing in this case");
            first.requireReadable();

            first.page().check("[name=outcome][value=TAKE_OVER]");
            first.page().fill("[data-decide] [name=reason]", "I answer this one myself.");
            first.page().press("[data-decide] [name=reason]", "Control+Enter");
            assertThat(first.page().locator("[data-decide]")).hasCount(0);

            second.page().press("[data-decide] [name=reason]", "Control+Enter");
            assertThat(second.page().locator("[data-saved] textarea")).hasValue(words);
            second.requireReadable();
            first.open("/desk");
            assertThat(second.page().locator("[data-presence]")).isHidden();
        }
    }
}
