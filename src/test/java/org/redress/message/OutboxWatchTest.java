package org.redress.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@SpringBootTest(classes = OutboxWatchTest.Watched.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OutboxWatchTest {

    @Configuration
    @Import({MessageWorld.class, OutboxWatch.class})
    static class Watched {
        @Bean(destroyMethod = "stop")
        GreenMail server() {
            var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return server;
        }

        @Bean
        JavaMailSenderImpl smtp(GreenMail server) {
            var smtp = new JavaMailSenderImpl();
            smtp.setHost("127.0.0.1");
            smtp.setPort(server.getSmtp().getPort());
            return smtp;
        }
    }

    @Autowired
    MessageStory story;

    @Autowired
    GreenMail server;

    @Autowired
    OutboxWatch watch;

    @Test
    void aCommittedLetterLeavesByItself() {
        story.sendNotice(story.openCase());
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    @Test
    void theWatchStopsAndStartsAgain() {
        watch.stop();
        assertThat(watch.isRunning()).isFalse();
        watch.start();
        assertThat(watch.isRunning()).isTrue();
    }
}
