package org.redress.handbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redress.engine.Release;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * {@code java -jar redress.jar handbook FOLDER [FILES]}: writes the handbook as pages that need no server, in both
 * languages. Told are the files of this release, or those of a folder that holds {@code processes} and {@code forms}.
 */
public final class HandbookFolder {
    private static final String USAGE = "handbook <folder> [<folder with processes and forms>]";
    private static final List<String> STYLES = List.of("tokens.css", "handbook.css");
    private static final Map<String, Locale> LANGUAGES =
            new TreeMap<>(Map.of("handbook-en.html", Locale.ENGLISH, "handbook-zh.html", Locale.SIMPLIFIED_CHINESE));

    private HandbookFolder() {}

    /** Runs with these arguments, without the word handbook, and gives the code to end with. */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(USAGE);
            return 2;
        }
        try {
            var files = arguments.size() == 1 ? new Release().files() : ModelFolder.read(Path.of(arguments.get(1)));
            write(Path.of(arguments.get(0)), files, out);
            return 0;
        } catch (IOException | InvalidPathException unusable) {
            out.println(unusable);
            return 2;
        }
    }

    private static void write(Path folder, Map<String, byte[]> files, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        for (String style : STYLES) {
            try (var in = new ClassPathResource("handbook/" + style).getInputStream()) {
                Files.write(folder.resolve(style), in.readAllBytes());
            }
        }
        for (var page : LANGUAGES.entrySet()) {
            var file = folder.resolve(page.getKey());
            Files.writeString(
                    file, page(BookMaking.of(files, page.getValue()), page.getValue()), StandardCharsets.UTF_8);
            out.println(file);
        }
    }

    private static String page(Book book, Locale language) {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(BookWords.messages());
        return engine.process(
                "handbook/alone", new Context(language, Map.of("book", book, "language", language.toLanguageTag())));
    }
}
