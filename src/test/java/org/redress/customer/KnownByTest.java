package org.redress.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownByTest {
    private static final CommonWords COMMON = new CommonWords();
    private static final KnownBy PERSON = known(
            "NAME",
            "Ann Lee",
            "NAME",
            "王芳",
            "NAME",
            "Zoé",
            "EMAIL",
            "ann.lee+1@mail.example",
            "PHONE",
            "13812345678",
            "PLATFORM",
            "TB_ann88");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For Ann Lee, today|For …, today",
                "ANN   LEE's cup|…'s cup",
                "Ann Leeson and Joann Lee|Ann Leeson and Joann Lee",
                "已回复王芳女士|已回复…女士",
                "Ask ZOÉ.|Ask ….",
                "Zoés|Zoés",
                "write to Ann.Lee+1@mail.example.|write to ….",
                "xann.lee+1@mail.example|xann.lee+1@mail.example",
                "call 138 1234 5678|call …",
                "call +86 138-1234-5678 now|call … now",
                "order 9138123456780|order 9138123456780",
                "buyer tb_ann88|buyer …",
                "tb_ann889|tb_ann889"
            })
    void namesAndAddressesAreTakenOutAsTheyAreTyped(String text, String without) {
        assertThat(PERSON.without(text, "…")).isEqualTo(without);
        assertThat(PERSON.in(text)).isEqualTo(!text.equals(without));
    }

    @ParameterizedTest
    @ValueSource(strings = {"For Ann  Lee", "王芳", "zoé", "ANN.LEE+1@MAIL.EXAMPLE", "+86 (138) 1234-5678", "TB_ANN88"})
    void theDatabaseIsAskedForAtLeastThese(String text) {
        assertThat(Pattern.compile(PERSON.hint(), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find())
                .isTrue();
    }

    @Test
    void theLongerNameGoesFirst() {
        for (var person : List.of(
                known("NAME", "Ann Lee", "NAME", "Ann"),
                known("NAME", "Ann", "NAME", "Ann Lee"),
                known("NAME", "ann", "NAME", "Ann Lee")))
            assertThat(person.without("Ann Lee and Ann", "…")).isEqualTo("… and …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refund", "will", "Thank you", "退款", "客户", "谢谢您", "The Customer"})
    void whatTheProductItselfSaysNamesNobody(String name) {
        assertThat(known("NAME", name, "PLATFORM", name).nothing()).isTrue();
        assertThat(known("EMAIL", "refund@customer.example").in("write to refund@customer.example"))
                .isTrue();
    }

    @Test
    void aFirstNameAloneIsOneOnlyWithACapital() {
        var person = known("NAME", "grace");
        assertThat(person.without("Grace (GRACE) asks for a day of grace", "…"))
                .isEqualTo("… (…) asks for a day of grace");
    }

    @Test
    void tooLittleNamesNobody() {
        var person = known("NAME", "Li", "NAME", "王", "PHONE", "110");
        assertThat(person.nothing()).isTrue();
        assertThat(person.in("Li called 110 for 王")).isFalse();
    }

    private static KnownBy known(String... kindsAndWords) {
        var words = new ArrayList<KnownBy.Word>();
        for (int at = 0; at < kindsAndWords.length; at += 2)
            words.add(new KnownBy.Word(kindsAndWords[at], kindsAndWords[at + 1]));
        return new KnownBy(List.copyOf(words), COMMON);
    }
}
