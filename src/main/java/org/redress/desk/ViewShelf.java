package org.redress.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.redress.common.Ids;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the named filters of the queue. Its owner changes a view; one that is shared can also be changed by whoever
 * leads, since owners leave.
 */
@Component
@Transactional
class ViewShelf {
    /** More would not be looked at, and each one is counted whenever the queue is shown. */
    private static final int MOST_OWN = 20;

    private static final int MOST_SEEN = 40;

    private final SavedViews views;
    private final Clock clock;

    ViewShelf(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    List<SavedView> seenBy(SignedIn who) {
        var groups = who.groups().stream().map(Group::id).sorted().toList();
        return views.seenBy(who.getName(), groups, MOST_SEEN);
    }

    SavedView save(SignedIn who, ViewApi.NewView wanted) {
        if (wanted.filter().q() != null) throw new Refusal("view-with-words", 422, "/filter/q");
        requireOwnGroup(who, wanted.group());
        if (views.ownedBy(who.getName()) >= MOST_OWN) throw new Refusal("too-many-views", 422, null, MOST_OWN);
        var view = SavedView.of(Ids.next(), who.getName(), wanted, clock.instant());
        if (views.add(view) == 0) throw new Refusal("view-exists", 409, "/name", view.name());
        return view;
    }

    SavedView change(SignedIn who, UUID id, ViewApi.ViewName wanted) {
        var view = require(who, id);
        var name = wanted.name().strip();
        if (!wanted.isFor(view.groupId())) requireOwnGroup(who, wanted.group());
        if (views.change(id, name, wanted.groupId()) == 0) throw new Refusal("view-exists", 409, "/name", name);
        return views.find(id).orElseThrow();
    }

    void remove(SignedIn who, UUID id) {
        require(who, id);
        views.remove(id);
    }

    static boolean mayChange(SignedIn who, SavedView view) {
        return view.owner().equals(who.getName()) || view.groupId() != null && leads(who);
    }

    // A view of somebody else's is as good as none.
    private SavedView require(SignedIn who, UUID id) {
        return views.find(id)
                .filter(view -> mayChange(who, view))
                .orElseThrow(() -> new Refusal("unknown-view", 404, null));
    }

    private static void requireOwnGroup(SignedIn who, Group group) {
        if (group != null && !who.groups().contains(group) && !leads(who))
            throw new Refusal("view-of-other-group", 422, "/group");
    }

    private static boolean leads(SignedIn who) {
        return who.groups().stream().anyMatch(Routes.DECIDERS::contains);
    }
}
