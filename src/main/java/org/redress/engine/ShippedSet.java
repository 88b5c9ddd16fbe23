package org.redress.engine;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the files of this release at start. A set that a designer deployed is never overwritten: when the shipped
 * files differ from it, one line in the log says so.
 */
@Component
class ShippedSet implements InitializingBean {
    static final String SOURCE = "redress";
    private static final Logger LOG = LoggerFactory.getLogger(ShippedSet.class);
    private static final String[] PATTERNS = {
        "classpath:/processes/*.bpmn", "classpath:/processes/decisions/*.dmn", "classpath:/forms/*.form"
    };

    private final Deployments deployments;
    private final DeploymentCheck check;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    ShippedSet(
            Deployments deployments,
            DeploymentCheck check,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.deployments = deployments;
        this.check = check;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        var shipped = read();
        check.check(shipped);
        transaction.executeWithoutResult(status -> deploy(shipped));
    }

    private void deploy(Map<String, byte[]> shipped) {
        // Nodes that start together, and a designer who deploys meanwhile, take turns.
        jdbc.execute("select pg_advisory_xact_lock(hashtext('redress deployment'))");
        var source = deployments.currentSource().orElse(SOURCE);
        if (source.equals(SOURCE)) deployments.deploy(SOURCE, shipped);
        else LOG.info("Models of '{}' stay in force; this release's files are not deployed over them", source);
    }

    static Map<String, byte[]> read() throws IOException {
        var set = new TreeMap<String, byte[]>();
        for (String pattern : PATTERNS)
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern))
                set.put(folder(pattern) + file.getFilename(), file.getContentAsByteArray());
        return set;
    }

    private static String folder(String pattern) {
        return pattern.substring("classpath:/".length(), pattern.lastIndexOf('/') + 1);
    }
}
