package org.redress.verification;

import java.time.Clock;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.CaseWork;
import org.redress.shop.Blocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends blocks on their last day or when an appeal was granted: the shop is told until it took it, then it is recorded. */
@Component
class BlockEnds {
    private static final Logger LOG = LoggerFactory.getLogger(BlockEnds.class);
    private static final int MOST = 100;

    private final BlockList list;
    private final Blocks shop;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;

    BlockEnds(BlockList list, Blocks shop, CaseWork work, AuditTrail audit, Clock clock) {
        this.list = list;
        this.shop = shop;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${redress.blocks.poll:60s}", initialDelayString = "${redress.blocks.poll:60s}")
    void run() {
        list.toEnd(clock.instant(), MOST).forEach(this::end);
    }

    /** A shop that is away is told again at the next run; lifting twice does nothing. */
    private void end(BlockList.Block block) {
        try {
            if (block.actionId() != null) shop.lift(block.actionId());
        } catch (RuntimeException away) {
            LOG.warn(
                    "The block of {} is not lifted yet: {}",
                    block.caseNumber(),
                    away.getClass().getName());
            return;
        }
        work.on(block.caseNumber(), file -> recorded(block));
    }

    private Void recorded(BlockList.Block block) {
        var because = block.granted() ? "APPEAL" : "EXPIRED";
        if (list.end(block.id(), because, clock.instant()) > 0)
            audit.record(block.caseNumber(), Person.SYSTEM, "BLOCK_ENDED", Map.of("because", because));
        return null;
    }
}
