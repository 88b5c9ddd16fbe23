package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.redress.engine.Deployments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = DesignWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DeploymentDeskTest {
    private static final Person DESIGNER = Person.staff("designer");
    private static final String MODELER = "Camunda Modeler";

    @Autowired
    private DeploymentDesk desk;

    @Autowired
    private Deployments deployments;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void aGoodSetIsInForce() {
        deployments.deploy("redress", ModelFiles.good());
    }

    @Test
    void completesAnUploadWithEverythingElseUnderOurNames() {
        DeploymentOutcome outcome = desk.upload(DESIGNER, new Origin("try", MODELER, ""), form("Other label"));

        assertThat(outcome.fresh()).isTrue();
        assertThat(outcome.name()).isEqualTo("try");
        assertThat(outcome.changed()).containsExactly(ModelFiles.FORM);
        assertThat(outcome.processes())
                .extracting(DeploymentOutcome.Definition::key)
                .containsExactlyInAnyOrder("complaint", "ask-customer", "review-recovery");
        assertThat(outcome.decisions()).hasSize(2);
        assertThat(deployments.current().keySet()).isEqualTo(ModelFiles.good().keySet());
        assertThat(deployments.currentSource()).contains(MODELER);
        assertThat(lastEntry()).containsEntry("action", "MODELS_DEPLOYED").containsEntry("who", "designer");
    }

    @Test
    void theSameContentMakesNoNewVersion() {
        desk.upload(DESIGNER, new Origin("try", MODELER, ""), form("Same"));
        long before = versions();

        assertThat(desk.upload(DESIGNER, new Origin("try", MODELER, ""), form("Same"))
                        .fresh())
                .isFalse();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void refusesABadModelKeepsWhatStandsAndRecordsTheTry() {
        Map<String, byte[]> before = deployments.current();
        Map<String, byte[]> bad = ModelFiles.good();
        ModelFiles.edit(bad, ModelFiles.COMPLAINT, "${tellQuality}", "${dataSource}");

        assertThatThrownBy(() -> desk.upload(
                        DESIGNER,
                        new Origin("try", MODELER, ""),
                        Map.of("complaint.bpmn", bad.get(ModelFiles.COMPLAINT))))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings())
                        .singleElement()
                        .extracting(Finding::element)
                        .isEqualTo("Activity_TellQuality"));

        assertThat(deployments.current()).usingRecursiveComparison().isEqualTo(before);
        assertThat(lastEntry()).containsEntry("action", "MODELS_REFUSED");
        assertThat(lastEntry().get("new_values").toString()).contains("delegate-unknown");
    }

    @Test
    void everyBadModelIsRefusedStoresNothingAndIsRecorded() {
        var before = deployments.current();
        long versions = versions();
        long refusals = refusals();
        var bad = ModelCheckTest.badModels().toList();

        for (BadModel model : bad) {
            assertThatThrownBy(() -> desk.upload(DESIGNER, new Origin("try", MODELER, ""), spoilt(model)))
                    .as(model.name())
                    .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings())
                            .extracting(Finding::rule)
                            .contains(model.rule()));
        }

        assertThat(bad).hasSizeGreaterThan(150);
        assertThat(refusals()).isEqualTo(refusals + bad.size());
        assertThat(versions()).isEqualTo(versions);
        assertThat(deployments.current()).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.upload(DESIGNER, new Origin("try", MODELER, ""), form("After all of them"))
                        .fresh())
                .isTrue();
    }

    /** Only what was touched, as a designer would send it. */
    private static Map<String, byte[]> spoilt(BadModel model) {
        Map<String, byte[]> good = ModelFiles.good();
        Map<String, byte[]> set = ModelFiles.good();
        model.spoil().accept(set);
        set.entrySet().removeIf(file -> Arrays.equals(file.getValue(), good.get(file.getKey())));
        return set;
    }

    private long refusals() {
        return sql.queryForObject(
                "select count(*) from redress.audit_entry where action = 'MODELS_REFUSED'", Long.class);
    }

    @Test
    void whatOnlyTheEngineFindsIsRefusedInTheSameManner() {
        Map<String, byte[]> bad = ModelFiles.good();
        ModelFiles.edit(
                bad,
                ModelFiles.COMPLAINT,
                "event=\"end\" delegateExpression=\"${applyTriage}\"",
                "event=\"finish\" delegateExpression=\"${applyTriage}\"");
        ModelFiles.edit(bad, ModelFiles.COMPLAINT, "default=\"Flow_6\"", "default=\"Flow_5\"");

        assertThatThrownBy(() -> desk.upload(
                        DESIGNER,
                        new Origin("try", MODELER, ""),
                        Map.of("complaint.bpmn", bad.get(ModelFiles.COMPLAINT))))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .contains(Rule.ENGINE_REFUSED.code()));
        assertThat(lastEntry()).containsEntry("action", "MODELS_REFUSED");
    }

    @Test
    void aDesignersSetIsNeverMarkedAsShipped() {
        desk.upload(DESIGNER, new Origin("try", "redress", ""), form("Mine"));

        assertThat(deployments.currentSource()).contains("designer");
    }

    @Test
    void pathsOutOfTheSetAreRefused() {
        for (String name : List.of("../x.form", "/etc/x.form", "a\\x.form", "x.groovy")) {
            assertThatThrownBy(() ->
                            desk.upload(DESIGNER, new Origin("try", MODELER, ""), Map.of(name, new byte[] {'{', '}'})))
                    .as(name)
                    .isInstanceOf(ModelRefused.class);
        }
    }

    @Test
    void twoDesignersAtOnceKeepBothChanges() throws Exception {
        Map<String, byte[]> other = ModelFiles.good();
        ModelFiles.edit(other, ModelFiles.TRIAGE, "ISO 10002, 8.2", "House rule");
        List<Callable<DeploymentOutcome>> both = List.of(
                () -> desk.upload(DESIGNER, new Origin("one", MODELER, ""), form("Both")),
                () -> desk.upload(
                        DESIGNER, new Origin("two", MODELER, ""), Map.of("triage.dmn", other.get(ModelFiles.TRIAGE))));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<DeploymentOutcome> done : threads.invokeAll(both)) {
                assertThat(done.get().fresh()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(new String(deployments.current().get(ModelFiles.FORM))).contains("Both");
        assertThat(new String(deployments.current().get(ModelFiles.TRIAGE))).contains("House rule");
    }

    @Test
    void manyTriesOfTheSameChangeMakeOneVersion() throws Exception {
        long before = versions();
        List<Callable<DeploymentOutcome>> tries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tries.add(() -> desk.upload(DESIGNER, new Origin("try", MODELER, ""), form("Once")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<DeploymentOutcome> done : threads.invokeAll(tries)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(versions()).isEqualTo(before + 1);
    }

    private static Map<String, byte[]> form(String label) {
        Map<String, byte[]> set = ModelFiles.good();
        ModelFiles.edit(set, ModelFiles.FORM, "\"label\": \"Cause\"", "\"label\": \"" + label + "\"");
        return new TreeMap<>(Map.of("verify-facts.form", set.get(ModelFiles.FORM)));
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .count();
    }

    private Map<String, Object> lastEntry() {
        return sql.queryForMap("select who, action, new_values from redress.audit_entry"
                + " where chain = 'system' order by seq desc limit 1");
    }
}
