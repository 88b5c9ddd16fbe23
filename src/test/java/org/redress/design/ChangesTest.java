package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.common.Word;
import org.redress.deadline.Loss;
import org.redress.design.Change.State;
import org.redress.engine.Cases;
import org.redress.engine.Deployments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A change waits for a second person and for its time, and can be taken back. */
@SpringBootTest(classes = DesignWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ChangesTest {
    private static final Person DESIGNER = Person.staff("designer");
    private static final Person MANAGER = Person.staff("manager");
    private static final String TABLE = "processes/decisions/deadlines.dmn";

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeStarts starts;

    @Autowired
    private DeploymentDesk desk;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void aGoodSetIsInForce() {
        deployments.deploy("redress", ModelFiles.good());
    }

    @Test
    void takesEffectWhenASecondPersonConfirmsAndIsRolledBackInOneStep() {
        var change = changes.propose(form("Reason"), "Clearer", DESIGNER);
        assertThat(inForce(ModelFiles.FORM)).doesNotContain("Reason");
        assertRefused("own-change", () -> starts.confirm(DESIGNER, change.id(), null, null));

        var started = starts.confirm(MANAGER, change.id(), "Good", null);

        assertThat(started.state()).isEqualTo(State.IN_FORCE);
        assertThat(inForce(ModelFiles.FORM)).contains("Reason");
        assertThat(changes.difference(change.id())).hasSize(1);
        assertRefused("reason-missing", () -> starts.rollBack(MANAGER, change.id(), " "));
        assertThat(starts.rollBack(MANAGER, change.id(), "Nobody understood it").state())
                .isEqualTo(State.ROLLED_BACK);
        assertThat(deployments.current().get(ModelFiles.FORM))
                .isEqualTo(ModelFiles.good().get(ModelFiles.FORM));
        assertThat(acts()).contains("CHANGE_PROPOSED", "CHANGE_CONFIRMED", "CHANGE_STARTED", "CHANGE_ROLLED_BACK");
    }

    @Test
    void whoWaitsToBeMovedStaysWhenTheChangeIsRolledBack() {
        var change = changes.propose(form("Moved to"), "Clearer", DESIGNER);
        starts.confirm(MANAGER, change.id(), null, null);
        var migration = Ids.next();
        sql.update(
                "insert into redress.design_migration (id, change_id, state, reckon, started_by, started_at)"
                        + " values (?, ?, 'RUNNING', false, 'manager', now())",
                migration,
                change.id());
        for (String state : List.of("WAITING", "MOVED")) {
            var number = transaction.execute(status -> {
                var next = CaseNumber.of("C-2026-%06d".formatted(cases.nextNumber()));
                cases.add(next, "COMPLAINT", "complaint", null, null, Instant.now());
                return next;
            });
            sql.update("insert into redress.design_migration_case values (?, ?, ?)", migration, number.value(), state);
        }

        starts.rollBack(MANAGER, change.id(), "Nobody understood it");

        assertThat(sql.queryForList(
                        "select state from redress.design_migration_case where migration_id = ? order by case_number",
                        String.class,
                        migration))
                .containsExactly("STAYED", "MOVED");
    }

    @Test
    void aModelerThatLengthensAPromiseIsToldAndTheFilesWaitForASignature() {
        var upload = longerPromise();

        assertRefused("kept-as-change", () -> desk.upload(DESIGNER, new Origin("try", "Camunda Modeler", ""), upload));

        var kept = changes.page(null, 1).items().get(0);
        assertThat(changes.losses(kept)).extracting(Loss::kind).containsOnly(Loss.Kind.LONGER);
        assertRefused("loss-unsigned", () -> starts.confirm(MANAGER, kept.id(), null, null));
        changes.sign(DESIGNER, kept.id(), "Suppliers answer slowly");
        assertThat(starts.confirm(MANAGER, kept.id(), null, null).state()).isEqualTo(State.IN_FORCE);
        assertThat(inForce(TABLE)).contains("48 h");
    }

    @Test
    void aSignatureIsGoodForWhatWasKnownToBeLostAlone() {
        var nothingLost = changes.propose(form("Clear"), "Clearer", DESIGNER);
        assertRefused("nothing-to-sign", () -> changes.sign(DESIGNER, nothingLost.id(), "To be sure"));
        var change = changes.propose(longerPromise(), "Slow suppliers", DESIGNER);
        changes.sign(DESIGNER, change.id(), "Suppliers answer slowly");
        sql.update(
                "update redress.design_change set losses = replace(losses::text, '48 h', '36 h')::jsonb where id = ?",
                change.id());

        assertRefused("loss-unsigned", () -> starts.confirm(MANAGER, change.id(), null, null));
        assertThat(changes.find(change.id()).state()).isEqualTo(State.PROPOSED);
        assertThat(inForce(TABLE)).doesNotContain("48 h");
    }

    @Test
    void theRecordSaysWhatIsLostByGoingBack() {
        var set = ModelFiles.good();
        ModelFiles.edit(set, TABLE, "<text>\"24 h\"</text>", "<text>\"12 h\"</text>");
        var shorter = changes.propose(Map.of("deadlines.dmn", set.get(TABLE)), "Quicker", DESIGNER);
        starts.confirm(MANAGER, shorter.id(), null, null);

        starts.rollBack(MANAGER, shorter.id(), "We cannot keep it");

        assertThat(sql.queryForObject(
                        "select new_values::text from redress.audit_entry where action = 'CHANGE_ROLLED_BACK'"
                                + " order by seq desc limit 1",
                        String.class))
                .contains("12 h → 24 h", shorter.id().toString());
    }

    @Test
    void startsAtItsTimeOnOneNodeOnly() throws Exception {
        var change = changes.propose(form("Later"), "From Monday", DESIGNER);
        var later = Instant.now().plus(Duration.ofDays(3));
        assertThat(starts.confirm(MANAGER, change.id(), null, later).state()).isEqualTo(State.SCHEDULED);
        starts.run();
        assertThat(changes.find(change.id()).state()).isEqualTo(State.SCHEDULED);
        long before = sets();

        sql.update("update redress.design_change set starts_at = now() where id = ?", change.id());
        var nodes = Executors.newFixedThreadPool(3);
        Callable<Object> run = () -> {
            starts.run();
            return null;
        };
        for (var node : nodes.invokeAll(List.of(run, run, run))) node.get();
        nodes.shutdown();

        assertThat(changes.find(change.id()).state()).isEqualTo(State.IN_FORCE);
        assertThat(sets()).isEqualTo(before + 1);
    }

    @Test
    void oneThatIsBrokenDoesNotHoldUpThoseDueAfterIt() {
        var broken = changes.propose(longerPromise(), "Broken", DESIGNER);
        changes.sign(DESIGNER, broken.id(), "Suppliers answer slowly");
        var sound = changes.propose(form("Sound"), "Sound", DESIGNER);
        var later = Instant.now().plus(Duration.ofDays(3));
        for (var change : List.of(broken, sound)) starts.confirm(MANAGER, change.id(), null, later);
        sql.update(
                "update redress.design_change set losses = '[3]', starts_at = '2026-01-01' where id = ?", broken.id());
        sql.update("update redress.design_change set starts_at = now() where id = ?", sound.id());

        starts.run();

        assertThat(changes.find(broken.id()).state()).isEqualTo(State.FAILED);
        assertThat(changes.find(broken.id()).remark()).isEqualTo("internal");
        assertThat(changes.find(sound.id()).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChangedSince() {
        var change = changes.propose(form("Mine"), "Mine", DESIGNER);
        desk.upload(DESIGNER, new Origin("other", "Camunda Modeler", ""), form("Theirs"));

        assertRefused("change-overtaken", () -> starts.confirm(MANAGER, change.id(), null, null));

        sql.update("update redress.design_change set state = 'SCHEDULED', starts_at = now() where id = ?", change.id());
        starts.run();
        assertThat(changes.find(change.id()).state()).isEqualTo(State.FAILED);
        assertThat(inForce(ModelFiles.FORM)).contains("Theirs");
    }

    @Test
    void isRefusedByASecondPersonAndWithdrawnByItsOwn() {
        var refused = changes.propose(form("One"), "One", DESIGNER);
        var withdrawn = changes.propose(form("Two"), "Two", DESIGNER);

        assertThat(changes.refuse(MANAGER, refused.id(), "No").state()).isEqualTo(State.REFUSED);
        assertThat(changes.refuse(DESIGNER, withdrawn.id(), null).state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> starts.confirm(MANAGER, refused.id(), null, null))
                .isInstanceOfSatisfying(Refusal.class, late -> {
                    assertThat(late.code()).isEqualTo("change-state");
                    assertThat(late.args())
                            .startsWith(new Word("change.state.REFUSED"), MANAGER.id())
                            .doesNotContainNull();
                });
        assertRefused("change-empty", () -> changes.propose(Map.of(), "Nothing", DESIGNER));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static Map<String, byte[]> form(String label) {
        var set = ModelFiles.good();
        ModelFiles.edit(set, ModelFiles.FORM, "\"label\": \"Cause\"", "\"label\": \"" + label + "\"");
        return Map.of("verify-facts.form", set.get(ModelFiles.FORM));
    }

    private static Map<String, byte[]> longerPromise() {
        var set = ModelFiles.good();
        ModelFiles.edit(set, TABLE, "<text>\"24 h\"</text>", "<text>\"48 h\"</text>");
        return Map.of("deadlines.dmn", set.get(TABLE));
    }

    private String inForce(String path) {
        return new String(deployments.current().get(path), StandardCharsets.UTF_8);
    }

    private long sets() {
        return sql.queryForObject("select count(*) from act_re_deployment", Long.class);
    }

    private List<String> acts() {
        return sql.queryForList("select action from redress.audit_entry where chain = 'system'", String.class);
    }
}
