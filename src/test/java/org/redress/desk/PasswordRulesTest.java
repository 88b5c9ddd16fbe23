package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.common.Refusal;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevenchars", ""})
    void shortPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> rules.check("mei", password, "/password")).hasMessage("password-length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passw0rd123456!",
                "redress-demo-2026",
                "iloveyou1314520",
                "!!!Administrator2026!!!",
                "qwertyuiop123",
                "111111111111111",
                "ababababababab",
                "ＰＡＳＳＷＯＲＤ１２３４５６"
            })
    void commonPasswordsAreRefusedInAnyDisguise(String password) {
        assertThatThrownBy(() -> rules.check("mei", password, "/password")).hasMessage("password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mei.lin20261234", "xmei.linxx12"})
    void theUserIdIsNoPassword(String password) {
        assertThatThrownBy(() -> rules.check("mei.lin", password, "/password")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey parrot sings low", "早上八点半在河边跑步十公里", "uG7-kk2-Rz9-wq1"})
    void unrelatedWordsAreAccepted(String password) {
        assertThatCode(() -> rules.check("mei", password, "/password")).doesNotThrowAnyException();
    }
}
