package org.redress.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** What a designer does in the editor of diagrams, with mouse and keyboard. */
final class Pencil {
    private static final String MIDDLE =
            "path => { const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());"
                    + " return [at.x, at.y]; }";

    private static final String SHOWN = "() => { const chosen = document.querySelectorAll('.djs-element.selected');"
            + " return chosen.length === 1"
            + " && document.querySelector('#bio-properties-panel-id')?.value === chosen[0].dataset.elementId; }";

    /** With its first name an element gets an id that says the same. */
    private static final String NAMED = "() => !/_[0-9a-z]{7}$/.test("
            + "document.querySelector('.djs-element.selected')?.dataset.elementId ?? '_0000000')";

    private static final double SEEN_MS = 5_000;

    private final Page page;
    private final Locator properties;

    Pencil(Page page) {
        this.page = page;
        this.properties = page.locator("[data-part=properties]");
    }

    /** Selects an element and nothing else. */
    void take(String element) {
        var canvas = page.locator("[data-part=canvas]").boundingBox();
        page.mouse().click(canvas.x + canvas.width / 3, canvas.y + canvas.height - 40);
        shape(element).click();
    }

    private Locator shape(String element) {
        return page.locator("[data-element-id=" + element + "]").first();
    }

    /** Appends to what is selected. */
    void append(String what) {
        pad("append");
        choose(what);
    }

    /** What stands beside the selected element. */
    void pad(String action) {
        page.click(".djs-context-pad [data-action='" + action + "']");
    }

    void press(String button) {
        page.click(button);
    }

    void choose(String entry) {
        var search = page.locator(".djs-popup-search input");
        if (search.isVisible()) search.fill(entry);
        page.locator(".djs-popup .entry", new Page.LocatorOptions().setHasText(entry))
                .first()
                .click();
    }

    void connect(String from, String to) {
        take(from);
        pad("connect");
        var at = shape(to).boundingBox();
        move(at.x + at.width / 2, at.y + at.height / 2);
        click(at.x + at.width / 2, at.y + at.height / 2);
    }

    void erase(String flow) {
        var path =
                page.locator("[data-element-id=" + flow + "] .djs-visual path").first();
        List<?> at = (List<?>) path.evaluate(MIDDLE);
        click(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
        page.keyboard().press("Delete");
    }

    /** Puts an event on the lower border of a task and writes its name where it stands. */
    void putOnBorder(String task, String event, String name) {
        page.click(".djs-palette [data-action=create]");
        choose(event);
        BoundingBox at = shape(task).boundingBox();
        move(at.x + 30, at.y + at.height - 30);
        move(at.x + 30, at.y + at.height - 6);
        click(at.x + 30, at.y + at.height - 6);
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    private void move(double x, double y) {
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(5));
    }

    private void click(double x, double y) {
        page.mouse().click(x, y);
    }

    /** What is typed while a new element is still being drawn is lost: one sees it, and types it again. */
    void name(String name) {
        write("General", "name", name);
        try {
            page.waitForFunction(NAMED, null, new Page.WaitForFunctionOptions().setTimeout(SEEN_MS));
        } catch (TimeoutError lost) {
            write("General", "name", name);
            page.waitForFunction(NAMED);
        }
    }

    /** Writes a property and leaves the field. */
    void write(String group, String property, String value) {
        open(group);
        var field = properties.locator("#bio-properties-panel-" + property);
        field.fill(value);
        field.blur();
    }

    void select(String group, String property, String value) {
        open(group);
        properties.locator("#bio-properties-panel-" + property).selectOption(value);
    }

    /** The field of an element template, by what the template calls it. */
    Locator templated(String label) {
        open("Custom properties");
        return properties.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The properties follow the selection a moment later; what is written before is written to the element of before. */
    private void open(String group) {
        page.waitForFunction(SHOWN);
        var head = properties
                .locator(".bio-properties-panel-group-header", new Locator.LocatorOptions().setHasText(group))
                .first();
        if (!head.getAttribute("class").contains("open")) head.click();
    }
}
