package org.redress.deadline;

import org.redress.setting.SettingFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars and the holidays of a year are settings; the hours of the calendar {@code shop} are the service hours. */
@Configuration(proxyBeanMethods = false)
class CalendarSettings {
    @Bean
    SettingFamily calendarFamily(CalendarTexts texts, CalendarDrafts drafts) {
        return family(CalendarTexts.CALENDARS, texts, drafts);
    }

    @Bean
    SettingFamily holidayFamily(CalendarTexts texts, CalendarDrafts drafts) {
        return family(CalendarTexts.HOLIDAYS, texts, drafts);
    }

    private static SettingFamily family(String family, CalendarTexts texts, CalendarDrafts drafts) {
        return new SettingFamily(
                family,
                () -> texts.names(family),
                name -> texts.shipped(family, name),
                (name, value) -> drafts.check(family, name, value));
    }
}
