package org.redress.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same words give the same key; a single word gives none. */
class TextKeyTest {
    @Test
    void orderCaseAndPunctuationDoNotMatter() {
        assertThat(TextKey.of("The lid leaks!")).isEqualTo(TextKey.of("leaks: the LID"));
        assertThat(TextKey.of("杯盖漏水")).isEqualTo(TextKey.of("杯盖漏水！"));
        assertThat(TextKey.of("The lid leaks")).isNotEqualTo(TextKey.of("The cup leaks"));
    }

    @Test
    void whatSaysTooLittleHasNoKey() {
        assertThat(TextKey.of("Complaint")).isNull();
        assertThat(TextKey.of("投诉")).isNull();
        assertThat(TextKey.of(null)).isNull();
    }
}
