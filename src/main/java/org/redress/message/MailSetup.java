package org.redress.message;

import org.redress.setting.SettingShelf;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads letters and phrases once at start; a fault in them stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailSetup {

    @Bean
    LetterTemplates letterTemplates(MailSettings settings, SettingShelf shelf) {
        return new LetterTemplates(settings.shopName(), settings.zone(), shelf);
    }

    @Bean
    ToneGuard toneGuard(SettingShelf shelf) {
        return new ToneGuard(shelf);
    }

    @Bean
    ReviewGuard reviewGuard() {
        return new ReviewGuard();
    }
}
