package org.redress.design;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.engine.Deployments;
import org.redress.engine.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what a newer release brings as a draft, where a designer's set is in force: only files that the release changed
 * since the one that stood here last, so that nothing a designer changed is asked to be undone.
 */
@Component
class ReleaseOffer {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseOffer.class);
    private static final String TITLE = "Redress";

    private final Deployments deployments;
    private final Release release;
    private final DesignDrafts drafts;
    private final Clock clock;

    ReleaseOffer(Deployments deployments, Release release, DesignDrafts drafts, Clock clock) {
        this.deployments = deployments;
        this.release = release;
        this.drafts = drafts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void offer() {
        offer(release.files());
    }

    /** Opens one draft for these files, once for all nodes and starts. */
    void offer(Map<String, byte[]> shipped) {
        var source = deployments.currentSource().orElse(Origin.RELEASE);
        if (source.equals(Origin.RELEASE) || source.equals(Origin.DEVELOPMENT)) return;
        var news = news(shipped, deployments.lastReleased(), deployments.current());
        if (news.isEmpty()) return;
        var draft = new Draft(
                Ids.next(), TITLE, Person.SYSTEM.id(), clock.instant(), Upload.digest(news), null, false, null);
        if (!drafts.insert(draft)) return;
        var base = deployments.currentId().orElse("");
        news.forEach((path, content) -> drafts.append(new DraftFile(
                draft.id(), path, 1, DesignFile.text(content), base, Person.SYSTEM.id(), draft.openedAt())));
        LOG.info("{} newer files of this release are offered to designers as a draft: {}", news.size(), news.keySet());
    }

    private static Map<String, byte[]> news(
            Map<String, byte[]> shipped, Map<String, byte[]> before, Map<String, byte[]> current) {
        var news = new TreeMap<>(shipped);
        news.entrySet()
                .removeIf(file -> Arrays.equals(file.getValue(), before.get(file.getKey()))
                        || Arrays.equals(file.getValue(), current.get(file.getKey())));
        return news;
    }
}
