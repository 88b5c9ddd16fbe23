package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private DraftDeployment deployment;

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
                .isInstanceOfSatisfying(
                        Refusal.class, stale -> assertThat(stale.code()).isEqualTo("draft-stale"));
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
