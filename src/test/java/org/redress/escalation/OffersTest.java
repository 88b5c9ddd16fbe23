package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.AlreadyClaimed;

class OffersTest {
    private static final Person SUPERVISOR = Person.staff("supervisor");
    private static final Person MANAGER = Person.staff("manager");
    private static final Set<String> SUPERVISORS = Set.of("supervisors");
    private static final Set<String> MANAGERS = Set.of("managers");

    @Test
    void eachTakesTheHighestLevelOfTheirGroups() {
        var offers = new Offers(List.of(Given.offered(1), Given.offered(2)));
        assertThat(offers.forPerson(SUPERVISOR, SUPERVISORS).level()).isEqualTo(1);
        assertThat(offers.forPerson(MANAGER, MANAGERS).level()).isEqualTo(2);
    }

    @Test
    void aHigherLevelIsNotForSupervisors() {
        var offers = new Offers(List.of(Given.offered(2)));
        var refusal = catchThrowableOfType(Refusal.class, () -> offers.forPerson(SUPERVISOR, SUPERVISORS));
        assertThat(refusal.status()).isEqualTo(403);
    }

    @Test
    void theLoserIsToldWho() {
        var offers = new Offers(List.of(Given.claimed(1, "supervisor2")));
        var refusal = catchThrowableOfType(AlreadyClaimed.class, () -> offers.forPerson(SUPERVISOR, SUPERVISORS));
        assertThat(refusal.args()).contains("supervisor2");
        assertThat(refusal.status()).isEqualTo(409);
    }

    @Test
    void whoHoldsALevelKeepsItWhateverIsOfferedAbove() {
        var offers = new Offers(List.of(Given.claimed(1, "manager"), Given.offered(2)));
        assertThat(offers.forPerson(MANAGER, MANAGERS).level()).isEqualTo(1);
    }

    @Test
    void onlyTheHolderReleases() {
        var offers = new Offers(List.of(Given.claimed(1, "supervisor2")));
        assertThat(offers.heldBy(Person.staff("supervisor2")).level()).isEqualTo(1);
        assertThat(catchThrowableOfType(AlreadyClaimed.class, () -> offers.heldBy(SUPERVISOR)))
                .isNotNull();
    }

    @Test
    void levelsGoUpAndStopAtTheTop() {
        assertThat(Levels.after(1, 1)).isEqualTo(2);
        assertThat(Levels.after(1, 3)).isEqualTo(3);
        assertThat(Levels.after(3, 3)).isEqualTo(3);
        assertThat(Levels.groupOf(1)).isEqualTo("supervisors");
        assertThat(Levels.groupOf(3)).isEqualTo("managers");
    }
}
