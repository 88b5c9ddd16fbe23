package org.redress.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.common.Refusal;
import org.redress.engine.Deployments;
import org.springframework.stereotype.Component;

/** Reads what is in force and what was, file by file. */
@Component
public class DesignShelf {
    private static final int SETS = 100;

    /** A file in force with the set that last changed it; null where no designer ever did. */
    public record Entry(DesignFile file, DeployedSet changed) {}

    /** The text of a file as it stands in a set. */
    public record Content(String path, String deployment, String content) {}

    private final Deployments deployments;
    private final DeployedSets sets;

    /** Names are read out of the files, which never change within a set. */
    private volatile Named named = new Named("", List.of());

    private record Named(String set, List<DesignFile> files) {}

    DesignShelf(Deployments deployments, DeployedSets sets) {
        this.deployments = deployments;
        this.sets = sets;
    }

    /** Everything in force, by path. */
    public List<Entry> inForce() {
        List<DeployedSet> newest = sets();
        return files().stream()
                .map(file -> new Entry(file, lastChange(newest, file.path())))
                .toList();
    }

    private List<DesignFile> files() {
        String set = deployments.currentId().orElse("");
        if (!named.set().equals(set)) {
            var files =
                    deployments.of(set).entrySet().stream().map(DesignFile::of).toList();
            named = new Named(set, files);
        }
        return named.files();
    }

    private static DeployedSet lastChange(List<DeployedSet> newest, String path) {
        return newest.stream()
                .filter(set ->
                        set.changed() != null && Arrays.asList(set.changed()).contains(path))
                .findFirst()
                .orElse(null);
    }

    /** The last sets that were put in force, newest first. */
    public List<DeployedSet> sets() {
        return sets.newest(SETS);
    }

    /** The versions of a file, newest first: only the sets in which it was another than in the one before. */
    public List<FileVersion> versions(String path) {
        List<FileVersion> versions = new ArrayList<>();
        for (FileVersion one : sets.versions(path, SETS)) {
            int last = versions.size() - 1;
            boolean same = last >= 0 && versions.get(last).digest().equals(one.digest());
            if (same) versions.set(last, one);
            else versions.add(one);
        }
        return versions;
    }

    /** Whether a file of this name is in force, so that nobody begins it anew. */
    public boolean inForce(String path) {
        return deployments.current().containsKey(path);
    }

    /**
     * A file as it is in force, or as it was in one set.
     *
     * @throws Refusal if there is none
     */
    public Content content(String path, Optional<String> deployment) {
        String set = deployment.or(deployments::currentId).orElse("");
        Map<String, byte[]> files = deployment.isPresent() ? deployments.of(set) : deployments.current();
        byte[] content = files.get(path);
        if (content == null) throw new Refusal("unknown-design", 404, null, path);
        return new Content(path, set, DesignFile.text(content));
    }
}
