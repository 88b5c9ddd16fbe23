package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTest extends RunningApp {
    @Test
    void nobodyGetsInWithoutAPassword() {
        var answer = send(to("/api/cases").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void demoAccountsSignIn() {
        assertThat(get("/engine-rest/version", demo("designer")).statusCode()).isEqualTo(200);
    }
}
