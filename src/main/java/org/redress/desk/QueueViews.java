package org.redress.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.report.Queue;
import org.redress.report.QueueFilter.Tab;
import org.springframework.stereotype.Component;

/** The lists and views beside the queue, each with how many are in it; all of them are counted by one query. */
@Component
class QueueViews {
    /**
     * A list or view that leads to its tasks.
     *
     * @param id of a saved view that its reader may change, else null
     * @param group the group a saved view is shared with, or null
     */
    record ViewLink(String name, String address, String count, boolean current, UUID id, String group) {}

    /** What stands beside and above the queue. */
    record Links(List<ViewLink> tabs, List<ViewLink> views, List<ViewLink> saved) {}

    /** A link before it is counted. */
    private record Plain(String name, QueueAsk ask, UUID id, String group) {
        ViewLink with(int count, QueueAsk here) {
            var shown = count >= Queue.MOST_COUNTED ? Queue.MOST_COUNTED + "+" : String.valueOf(count);
            return new ViewLink(name, ask.address(null), shown, ask.equals(here), id, group);
        }
    }

    private final Queue queue;
    private final ViewShelf shelf;
    private final Names names;
    private final Clockwork clock;

    QueueViews(Queue queue, ViewShelf shelf, Names names, Clockwork clock) {
        this.queue = queue;
        this.shelf = shelf;
        this.names = names;
        this.clock = clock;
    }

    /** The links for somebody who looks at {@code here}. */
    Links around(QueueAsk here, SignedIn who, Locale language) {
        var tabs = Arrays.stream(Tab.values())
                .map(tab -> plain("queue.tab." + tab, here.at(tab), language))
                .toList();
        var views = standing(here.tab(), language);
        var saved = shelf.seenBy(who).stream()
                .map(view -> new Plain(
                        view.name(), view.ask(), ViewShelf.mayChange(who, view) ? view.id() : null, view.groupId()))
                .toList();
        var all = Stream.of(tabs, views, saved).flatMap(List::stream).toList();
        var links = links(all, here, who);
        int saves = tabs.size() + views.size();
        return new Links(
                links.subList(0, tabs.size()), links.subList(tabs.size(), saves), links.subList(saves, all.size()));
    }

    private List<Plain> standing(Tab tab, Locale language) {
        return List.of(
                plain("queue.view.day", QueueAsk.when(Tab.MINE, "today"), language),
                plain("queue.view.late", QueueAsk.when(tab, "late"), language),
                plain("queue.view.today", QueueAsk.when(tab, "today"), language),
                plain("queue.view.free", QueueAsk.free(tab), language));
    }

    private Plain plain(String key, QueueAsk ask, Locale language) {
        return new Plain(names.of(key, language), ask, null, null);
    }

    private List<ViewLink> links(List<Plain> plain, QueueAsk here, SignedIn who) {
        var found = counts(plain.stream().map(Plain::ask).toList(), who);
        var links = new ArrayList<ViewLink>();
        for (int i = 0; i < plain.size(); i++) links.add(plain.get(i).with(found.get(i), here));
        return links;
    }

    /** How many tasks each of these finds for this person. */
    List<Integer> counts(List<QueueAsk> asks, SignedIn who) {
        return queue.counts(asks.stream()
                .map(ask -> ask.filter(who, clock.now(), clock.endOfToday()))
                .toList());
    }

    List<ViewApi.View> of(List<SavedView> views, SignedIn who) {
        var found = counts(views.stream().map(SavedView::ask).toList(), who);
        var shown = new ArrayList<ViewApi.View>();
        for (int i = 0; i < views.size(); i++) shown.add(of(views.get(i), found.get(i), who));
        return shown;
    }

    ViewApi.View of(SavedView view, SignedIn who) {
        return of(List.of(view), who).get(0);
    }

    private static ViewApi.View of(SavedView view, int count, SignedIn who) {
        boolean own = ViewShelf.mayChange(who, view);
        return new ViewApi.View(view.id(), view.name(), view.groupId(), view.owner(), own, view.ask(), count);
    }
}
