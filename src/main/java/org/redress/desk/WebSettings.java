package org.redress.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.redress.design.DeploymentDesk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How requests are read: language, limits of JSON, and who is calling. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
    private final Frames frames;
    private final StaleCase stale;
    private final StorableInput storable;
    private final KeptApartGate gate;
    private final AuditReads reads;

    WebSettings(Frames frames, StaleCase stale, StorableInput storable, KeptApartGate gate, AuditReads reads) {
        this.frames = frames;
        this.stale = stale;
        this.storable = storable;
        this.gate = gate;
        this.reads = reads;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry readers) {
        readers.addConverter(new DayReader());
        readers.addConverter(new TimeReader());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        // The customers' own forms say at the field what cannot be kept.
        interceptors.addInterceptor(storable).excludePathPatterns("/new/*", "/new/*/send", "/track/*/*");
        interceptors.addInterceptor(frames);
        interceptors.addInterceptor(gate);
        interceptors.addInterceptor(reads).addPathPatterns(AuditReads.PATHS);
        interceptors.addInterceptor(stale).addPathPatterns("/api/cases/**");
    }

    /** What the pages are drawn with has its content's hash in its name, so it never changes. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Texts in English and simplified Chinese; the server's own language plays no part. */
    @Bean
    static MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
                return Languages.of(request);
            }
        };
    }

    @Bean
    static Jackson2ObjectMapperBuilderCustomizer limitsOfJson() {
        return builder -> builder.postConfigurer(mapper -> {
            mapper.getFactory().setStreamReadConstraints(StrictJson.LIMITS);
            mapper.registerModule(new ReckonableTimes());
        });
    }

    /** Larger uploads are cut off here; the check of models has its own, smaller limits and says which file is at fault. */
    @Bean
    ServletRegistrationBean<DeploymentServlet> deploymentServlet(DeploymentDesk desk, ObjectMapper json) {
        var servlet = new ServletRegistrationBean<>(new DeploymentServlet(desk, json), DeploymentServlet.PATH);
        servlet.setMultipartConfig(new MultipartConfigElement("", 8_000_000, 25_000_000, 8_000_000));
        return servlet;
    }

    /** Everyone knows the passwords of the demo accounts, so nobody outside this machine may reach them. */
    @Bean
    @ConditionalOnProperty("redress.embedded")
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackOnly() {
        return server -> server.setAddress(InetAddress.getLoopbackAddress());
    }
}
