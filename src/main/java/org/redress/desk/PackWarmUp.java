package org.redress.desk;

import java.io.IOException;
import java.util.Locale;
import org.redress.report.PackedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Packs the newest case for nobody soon after the start: fonts, templates and what compiles at its first use would else
 * keep the first reader waiting. It runs beside everything else and is given up when it fails.
 */
@Component
@ConditionalOnProperty(name = "redress.packs.warm-up", matchIfMissing = true)
class PackWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(PackWarmUp.class);

    private final PackedCases cases;
    private final EvidencePacks packs;

    PackWarmUp(PackedCases cases, EvidencePacks packs) {
        this.cases = cases;
        this.packs = packs;
    }

    /** Once; on a thread of its own, since it takes seconds and deadlines must not wait for it. */
    @Scheduled(initialDelayString = "${redress.packs.warm-up-after:20s}")
    void begin() {
        var thread = new Thread(this::run, "pack-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void run() {
        try {
            var newest = cases.newest();
            if (newest.isPresent()) packs.warmUp(newest.get(), Locale.SIMPLIFIED_CHINESE);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The first evidence pack will take longer: {}", failed.toString());
        }
    }
}
