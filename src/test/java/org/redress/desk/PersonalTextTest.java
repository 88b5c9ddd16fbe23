package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mail to wang.li+1@shop-mail.com.cn failed | mail to [mail] failed
                    收件人王丽@例子.中国拒收 | [mail]
                    called 13812345678 twice | called [phone] twice
                    tel 138 1234 5678, no answer | tel [phone], no answer
                    +86 138-1234-5678 busy | [phone] busy
                    (010) 6552 9988 or 0755-86013388 | [phone] or [phone]
                    id 11010519491231002X refused | id [id] refused
                    """)
    void whatPointsAtAPersonIsTakenOut(String text, String left) {
        assertThat(PersonalText.scrubbed(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP 503 from payments after 30000 ms",
        "order 8817 has 2 refunds of 12800",
        "re_3MmlLrLkdIwHu7ix0uJqTnsA",
        "2026-11-22T04:20:56Z timeout",
        "01a2017c-5a6a-7f5e-892c-adf3ee292d32 unknown"
    })
    void whatIsTechnicalStays(String text) {
        assertThat(PersonalText.scrubbed(text)).isEqualTo(text);
    }
}
