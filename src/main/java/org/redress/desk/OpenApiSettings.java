package org.redress.desk;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.redress.common.Person;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page about the API says of the whole: its name, and that one signs in by password or token. */
@Configuration(proxyBeanMethods = false)
class OpenApiSettings {
    private static final String BASIC = "account";
    private static final String BEARER = "client";

    static {
        // Who is calling follows from the credentials and is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Redress")
                        .version("1")
                        .description("Complaints, their deadlines and the tasks they become."))
                .components(new Components()
                        .addSecuritySchemes(BASIC, scheme("basic"))
                        .addSecuritySchemes(BEARER, scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
