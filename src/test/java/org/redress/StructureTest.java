package org.redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.offending.desk.Counter;
import org.redress.offending.feature.CounterService;
import org.redress.offending.feature.EngineReader;
import org.redress.offending.remedy.Bribe;
import org.redress.offending.review.Stars;
import org.springframework.modulith.core.ApplicationModules;

/** The structure that the design promises; each rule is shown one class that breaks it. */
class StructureTest {
    /** Bottom to top: a package uses only what stands before it. */
    private static final List<String> ORDER = List.of(
            "common",
            "engine",
            "audit",
            "setting",
            "shop",
            "customer",
            "deadline",
            "message",
            "complaint",
            "verification",
            "remedy",
            "returns",
            "review",
            "escalation",
            "followup",
            "improvement",
            "design",
            "handbook",
            "rehearsal",
            "report",
            "desk",
            "portal");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.redress");

    private static final ArchRule ENGINE_BEHIND_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("org.redress.engine..", "org.redress.design..", "org.redress.rehearsal..")
            .and()
            .haveSimpleNameNotEndingWith("Step")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    private static final ArchRule NAMED_FOR_THE_WORK =
            noClasses().should().haveNameMatching(".*(Service|Manager|Util|Utils|Impl)");

    private static final ArchRule DESK_AND_PORTAL_ON_TOP = noClasses()
            .that()
            .resideOutsideOfPackages("..desk..", "..portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..desk..", "..portal..");

    /** No benefit for a review, not even by implication (China 2024-09-01; 16 CFR 465.4). */
    private static final ArchRule REMEDIES_KNOW_NO_REVIEW = noClasses()
            .that()
            .resideInAnyPackage("..remedy..", "..complaint..", "..verification..", "..returns..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..review..");

    @Test
    void remediesKnowNoReview() {
        REMEDIES_KNOW_NO_REVIEW.check(OURS);
        seenRed(REMEDIES_KNOW_NO_REVIEW, Bribe.class, Stars.class);
    }

    @Test
    void modulesAreFreeOfCycles() {
        assertThat(ApplicationModules.of(Redress.class).verify()).isNotNull();
    }

    @Test
    void packagesUseOnlyWhatStandsBelowThem() {
        for (int at = 0; at < ORDER.size(); at++) {
            var above = ORDER.subList(at + 1, ORDER.size()).stream()
                    .map(name -> "org.redress." + name + "..")
                    .toArray(String[]::new);
            if (above.length == 0) continue;
            noClasses()
                    .that()
                    .resideInAPackage("org.redress." + ORDER.get(at) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(OURS);
        }
    }

    @Test
    void engineTypesStayBehindOneDoor() {
        ENGINE_BEHIND_ONE_DOOR.check(OURS);
        seenRed(ENGINE_BEHIND_ONE_DOOR, EngineReader.class);
    }

    @Test
    void classesAreNamedForTheirWork() {
        NAMED_FOR_THE_WORK.check(OURS);
        seenRed(NAMED_FOR_THE_WORK, CounterService.class);
    }

    @Test
    void nobodyImportsDeskOrPortal() {
        DESK_AND_PORTAL_ON_TOP.check(OURS);
        seenRed(DESK_AND_PORTAL_ON_TOP, CounterService.class, Counter.class);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var packages =
                OURS.stream().map(type -> type.getPackageName()).distinct().toList();
        assertThat(packages)
                .allSatisfy(name -> assertThat(OURS.contain(name + ".package-info") || name.equals("org.redress"))
                        .as(name)
                        .isTrue());
    }

    private static void seenRed(ArchRule rule, Class<?>... offending) {
        var bad = new ClassFileImporter().importClasses(offending);
        assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
    }
}
