package org.redress.design;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.common.Person;
import org.redress.engine.Deployments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * In development a file that is saved under {@code processes/} or {@code forms/} is deployed at once, through the same
 * check as every other; what is found stands in the log.
 */
@Component
@ConditionalOnProperty("redress.design.watch")
class SavedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SavedFiles.class);
    private final Path project;
    private final Deployments deployments;
    private final DeploymentDesk desk;
    private Map<String, Stamp> seen;

    /** How a file looked when it was looked at last. */
    private record Stamp(long modified, long size) {}

    SavedFiles(@Value("${redress.design.watch}") Path project, Deployments deployments, DeploymentDesk desk) {
        this.project = project;
        this.deployments = deployments;
        this.desk = desk;
    }

    /** Deploys what differs from what is in force, if anything was saved since the last look. */
    @Scheduled(fixedDelay = 500)
    void look() {
        var now = stamps();
        if (seen == null) seen = atStart(now);
        if (now.equals(seen)) return;
        seen = now;
        var changed = changed(now.keySet().stream());
        if (!changed.isEmpty()) deploy(changed);
    }

    // What was saved while nobody looked is taken up, unless a designer deployed meanwhile: that is not overwritten.
    private Map<String, Stamp> atStart(Map<String, Stamp> now) {
        return deployments.currentSource().filter(Origin.DEVELOPMENT::equals).isPresent() ? Map.of() : now;
    }

    private void deploy(Map<String, byte[]> changed) {
        try {
            desk.upload(Person.SYSTEM, new Origin(Origin.DEVELOPMENT, Origin.DEVELOPMENT, ""), changed);
            LOG.info("Deployed {}", changed.keySet());
        } catch (ModelRefused refused) {
            refused.findings().forEach(finding -> LOG.warn("Not deployed: {}", finding));
        } catch (KeptAsChange kept) {
            LOG.warn("Not deployed but kept as the change {}: {}", kept.change(), kept.getMessage());
        }
    }

    private Map<String, byte[]> changed(Stream<String> paths) {
        var current = deployments.current();
        var changed = new TreeMap<String, byte[]>();
        paths.forEach(path -> {
            var content = read(path);
            if (!Arrays.equals(content, current.get(path))) changed.put(path, content);
        });
        return changed;
    }

    private byte[] read(String path) {
        try {
            return Files.readAllBytes(project.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Stamp> stamps() {
        var stamps = new HashMap<String, Stamp>();
        for (String folder : FileRules.FOLDERS) {
            for (var file : files(folder))
                stamps.put(folder + file.getName(), new Stamp(file.lastModified(), file.length()));
        }
        return stamps;
    }

    private File[] files(String folder) {
        var files = project.resolve(folder).toFile().listFiles((place, name) -> FileRules.isModel(name));
        return files == null ? new File[0] : files;
    }
}
