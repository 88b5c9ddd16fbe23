package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Deployments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = DesignWorld.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DraftsTest {
    private static final Person DESIGNER = Person.staff("designer");
    private static final String FORM = ModelFiles.FORM;
    private static final String DEADLINES = "processes/decisions/deadlines.dmn";

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private DraftDeployment deployment;

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeStarts starts;

    @Autowired
    private DesignShelf shelf;

    @Autowired
    private DeploymentDesk desk;

    @Autowired
    private Deployments deployments;

    @Autowired
    private ReleaseOffer offer;

    @BeforeEach
    void aGoodSetIsInForce() {
        deployments.deploy("redress", ModelFiles.good());
    }

    @Test
    void everySaveIsKeptAndTheSlowerOfTwoIsTold() {
        var draft = drafts.open(DESIGNER, "Ask for the cause first");
        save(draft.id(), 0, labelled("One"));
        save(draft.id(), 1, labelled("Two"));

        assertThatThrownBy(() -> save(draft.id(), 1, labelled("Too late")))
                .isInstanceOfSatisfying(Refusal.class, stale -> {
                    assertThat(stale.code()).isEqualTo("draft-stale");
                    assertThat(stale.args())
                            .startsWith(2, "designer")
                            .hasSize(3)
                            .doesNotContainNull();
                });
        assertThat(drafts.versions(draft.id(), FORM))
                .extracting(DraftVersion::version)
                .containsExactly(2, 1);
        assertThat(drafts.newest(draft.id(), FORM)).map(DraftFile::content).contains(labelled("Two"));
        assertThat(drafts.file(draft.id(), FORM, 1).content()).isEqualTo(labelled("One"));
        assertThat(drafts.files(draft.id())).singleElement().satisfies(file -> {
            assertThat(file.version()).isEqualTo(2);
            assertThat(file.savedBy()).isEqualTo("designer");
        });
    }

    @Test
    void aDraftIsDeployedWithItsReasonAndLeavesTheList() {
        var draft = drafts.open(DESIGNER, "Another label");
        save(draft.id(), 0, labelled("Reason of the fault"));

        var outcome = deployment.deploy(DESIGNER, draft.id(), "Agents asked for it", false);

        assertThat(shelf.content(FORM, Optional.empty()).content()).isEqualTo(labelled("Reason of the fault"));
        assertThat(shelf.sets().get(0)).satisfies(set -> {
            assertThat(set.deployment()).isEqualTo(outcome.id());
            assertThat(set.deployedBy()).isEqualTo("designer");
            assertThat(set.reason()).isEqualTo("Agents asked for it");
            assertThat(set.changed()).containsExactly(FORM);
        });
        assertThat(shelf.versions(FORM).get(0).deployment()).isEqualTo(outcome.id());
        assertThat(drafts.open()).extracting(Draft::id).doesNotContain(draft.id());
        assertThatThrownBy(() -> save(draft.id(), 1, labelled("Later"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aRefusedDraftStaysAsItIs() {
        var draft = drafts.open(DESIGNER, "With a script");
        save(draft.id(), 0, labelled("x").replace("\"textarea\"", "\"html\""));

        assertThatThrownBy(() -> deployment.deploy(DESIGNER, draft.id(), "try", false))
                .isInstanceOf(ModelRefused.class);
        assertThat(drafts.open()).extracting(Draft::id).contains(draft.id());
    }

    @Test
    void whatSomebodyElseDeployedMeanwhileIsNotOverwrittenUnasked() {
        var draft = drafts.open(DESIGNER, "Slow work");
        save(draft.id(), 0, labelled("Slow"));
        desk.upload(DESIGNER, new Origin("quick", "Camunda Modeler", ""), Map.of(FORM, bytes(labelled("Quick"))));

        assertThatThrownBy(() -> deployment.deploy(DESIGNER, draft.id(), "mine", false))
                .isInstanceOfSatisfying(
                        Refusal.class, overtaken -> assertThat(overtaken.code()).isEqualTo("draft-overtaken"));
        deployment.deploy(DESIGNER, draft.id(), "mine after all", true);
        assertThat(shelf.content(FORM, Optional.empty()).content()).isEqualTo(labelled("Slow"));
    }

    @Test
    void ofTwoWhoDeployAtOnceOneIsTold() throws Exception {
        var one = drafts.open(DESIGNER, "One");
        var other = drafts.open(DESIGNER, "Other");
        save(one.id(), 0, labelled("One at once"));
        save(other.id(), 0, labelled("Other at once"));

        var told = Race.of(
                () -> deployment.deploy(DESIGNER, one.id(), "one", false),
                () -> deployment.deploy(DESIGNER, other.id(), "other", false));

        assertThat(told).singleElement().isInstanceOfSatisfying(Refusal.class, overtaken -> assertThat(overtaken.code())
                .isEqualTo("draft-overtaken"));
        assertThat(shelf.content(FORM, Optional.empty()).content()).contains(" at once");
    }

    @Test
    void aDraftThatLosesSomethingIsKeptAsOneChangeHoweverOftenItIsDeployed() {
        var draft = drafts.open(DESIGNER, "More time");
        saveLonger(draft.id(), 0, "5 h");

        var first = kept(draft.id());
        assertThat(kept(draft.id())).isEqualTo(first);
        assertThat(drafts.waiting(draft.id())).map(Change::id).contains(first);
        assertThatThrownBy(() -> saveLonger(draft.id(), 1, "6 h"))
                .isInstanceOfSatisfying(
                        Refusal.class, waits -> assertThat(waits.code()).isEqualTo("draft-kept"));

        changes.refuse(DESIGNER, first, "Drawn again");
        saveLonger(draft.id(), 1, "6 h");
        var second = kept(draft.id());
        assertThat(second).isNotEqualTo(first);
        changes.sign(DESIGNER, second, "Suppliers are slow");
        starts.confirm(Person.staff("manager"), second, "Agreed", null);
        assertThat(drafts.find(draft.id()).deployment()).isNotNull();
        assertThat(drafts.open()).extracting(Draft::id).doesNotContain(draft.id());
    }

    private UUID kept(UUID draft) {
        var kept = catchThrowableOfType(KeptAsChange.class, () -> deployment.deploy(DESIGNER, draft, "slower", false));
        return kept.change();
    }

    private void saveLonger(UUID draft, int version, String amount) {
        var set = ModelFiles.good();
        ModelFiles.edit(set, DEADLINES, "\"1 h\"", "\"" + amount + "\"");
        var base = deployments.currentId().orElseThrow();
        var content = new String(set.get(DEADLINES), StandardCharsets.UTF_8);
        drafts.save(DESIGNER, draft, new DraftDesk.Save(DEADLINES, content, version, base));
    }

    @Test
    void theDatabaseSaysWhichSetIsTheNewest() {
        ClockUtil.setCurrentTime(Date.from(Instant.now().minus(Duration.ofDays(1))));
        try {
            var slow = desk.upload(
                    DESIGNER,
                    new Origin("slow", "node with a slow clock", ""),
                    Map.of(FORM, bytes(labelled("Slow clock"))));

            assertThat(deployments.currentId()).contains(slow.id());
            assertThat(shelf.sets().get(0).deployment()).isEqualTo(slow.id());
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void whatIsPutAwayCanBeTakenUp() {
        var draft = drafts.open(DESIGNER, "Perhaps");
        drafts.putAway(draft.id(), true);
        assertThat(drafts.open()).extracting(Draft::id).doesNotContain(draft.id());
        assertThatThrownBy(() -> save(draft.id(), 0, labelled("x"))).isInstanceOf(Refusal.class);

        drafts.putAway(draft.id(), false);
        assertThat(drafts.open()).extracting(Draft::id).contains(draft.id());
    }

    @Test
    void aNewerReleaseIsOfferedAsADraftOnceAndNeverDeployedOverADesignersSet() {
        desk.upload(DESIGNER, new Origin("mine", "designer", ""), Map.of(FORM, bytes(labelled("Mine"))));
        var newer = ModelFiles.good();
        ModelFiles.edit(newer, ModelFiles.TRIAGE, "ISO 10002, 8.2", "ISO 10002, 8.3");

        offer.offer(newer);
        offer.offer(newer);

        assertThat(drafts.open().stream().filter(one -> one.release() != null))
                .singleElement()
                .satisfies(one -> assertThat(drafts.files(one.id()))
                        .extracting(DraftFile::path)
                        .containsExactly(ModelFiles.TRIAGE));
        assertThat(shelf.content(FORM, Optional.empty()).content()).isEqualTo(labelled("Mine"));
    }

    @Test
    void aFileSavedInDevelopmentIsDeployedAtOnceAndABadOneIsNot(@TempDir Path project) throws IOException {
        var form = project.resolve(FORM);
        Files.createDirectories(form.getParent());
        Files.writeString(form, labelled("As it was"));
        var saved = new SavedFiles(project, deployments, desk);
        saved.look();

        Files.writeString(form, labelled("Saved just now"));
        saved.look();
        assertThat(shelf.content(FORM, Optional.empty()).content()).isEqualTo(labelled("Saved just now"));

        Files.writeString(form, labelled("Bad").replace("\"textarea\"", "\"iframe\""));
        saved.look();
        assertThat(shelf.content(FORM, Optional.empty()).content()).isEqualTo(labelled("Saved just now"));
    }

    private void save(UUID draft, int version, String content) {
        drafts.save(
                DESIGNER,
                draft,
                new DraftDesk.Save(
                        FORM, content, version, deployments.currentId().orElseThrow()));
    }

    private static String labelled(String label) {
        var set = ModelFiles.good();
        ModelFiles.edit(set, FORM, "\"label\": \"Cause\"", "\"label\": \"" + label + "\"");
        return new String(set.get(FORM), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
