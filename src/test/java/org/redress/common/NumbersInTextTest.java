package org.redress.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersInTextTest {
    private final NumbersInText numbers = new NumbersInText();

    @Test
    void aNumberIsKeptInOnePieceWhereverItStands() {
        assertThat(numbers.whole("案件 C-2026-000032 已撤回，R-2026-000001。"))
                .isEqualTo(
                        "案件 <span class=\"whole\">C-2026-000032</span> 已撤回，<span class=\"whole\">R-2026-000001</span>。");
    }

    @Test
    void whatWasTypedStaysText() {
        assertThat(numbers.whole("<b>C-2026-000032</b> & \"more\""))
                .isEqualTo("&lt;b&gt;<span class=\"whole\">C-2026-000032</span>&lt;/b&gt; &amp; &quot;more&quot;");
    }
}
