package org.redress;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application for one test class alone. It stays until the JVM ends, as those do that Spring keeps: MyBatis
 * remembers for the whole JVM where the first application found its mappers, and a web server that has stopped finds
 * nothing any more.
 */
public final class OwnApp {
    private OwnApp() {}

    /** Starts it on a database of its own, with these further arguments. */
    public static ConfigurableApplicationContext on(TestDatabase database, String... more) {
        return new SpringApplicationBuilder(Redress.class).run(arguments(database, more));
    }

    /** What every application in a test is told: loopback, a free port, this database; and these further arguments. */
    public static String[] arguments(TestDatabase database, String... more) {
        var always = Stream.of(
                "--server.port=0",
                "--management.server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=app",
                "--spring.flyway.user=owner",
                "--redress.embedded=true");
        return Stream.concat(always, Stream.of(more)).toArray(String[]::new);
    }
}
