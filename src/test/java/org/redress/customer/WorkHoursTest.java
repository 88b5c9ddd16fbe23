package org.redress.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.common.Refusal;

/** How hours of work are typed, kept and shown. */
class WorkHoursTest {
    private static WorkHours read(String... texts) {
        return WorkHours.read(Arrays.asList(texts), "/hours");
    }

    @Test
    void areKeptInOrderAndShownAsTyped() {
        assertThat(read("13:00-18:00", "09:00-12:00")).hasToString("09:00-12:00, 13:00-18:00");
        assertThat(read("13:00-18:00", "09:00-12:00").range()).isEqualTo("{[540,720),[780,1080)}");
        assertThat(read(" 9：00 – 24:00 ")).hasToString("09:00-24:00");
        assertThat(read()).hasToString("");
        assertThat(read().range()).isEqualTo("{}");
    }

    @Test
    void goOverMidnightAndBack() {
        var night = read("22:00-06:00");
        assertThat(night.range()).isEqualTo("{[1320,1800)}");
        assertThat(WorkHours.ofRange(night.range())).isEqualTo(night).hasToString("22:00-06:00");
        assertThat(WorkHours.ofRange("{}")).isEqualTo(read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "09:00", "09:00-09:00", "24:00-06:00", "09:60-10:00", "9-18", "09:00-24:01", "<b>09:00</b>"})
    void areRefusedInWordsWhenTheyAreNone(String typed) {
        assertThatThrownBy(() -> read(typed)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo("roster-hours");
            assertThat(refused.pointer()).isEqualTo("/hours");
        });
    }

    @Test
    void doNotOverlapAndAreFew() {
        assertThatThrownBy(() -> read("09:00-12:00", "11:00-13:00"))
                .isInstanceOf(Refusal.class)
                .hasMessage("roster-overlap");
        var many = List.of("01:00-02:00", "03:00-04:00", "05:00-06:00", "07:00-08:00", "09:00-10:00", "11:00-12:00");
        assertThat(WorkHours.read(many, "/hours").stretches()).hasSize(6);
        var more = new ArrayList<>(many);
        more.add("13:00-14:00");
        assertThatThrownBy(() -> WorkHours.read(more, "/hours"))
                .isInstanceOf(Refusal.class)
                .hasMessage("roster-too-many");
    }
}
