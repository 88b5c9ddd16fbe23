package org.redress.message;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads letters and phrases once at start; a fault in them stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailSetup {

    @Bean
    LetterTemplates letterTemplates(MailSettings settings) {
        return new LetterTemplates(settings.shopName(), settings.zone());
    }

    @Bean
    ToneGuard toneGuard() {
        return new ToneGuard();
    }

    @Bean
    ReviewGuard reviewGuard() {
        return new ReviewGuard();
    }
}
