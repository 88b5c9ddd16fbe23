package org.redress;

import java.time.Clock;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.redress.audit.Verifier;
import org.redress.handbook.HandbookFolder;
import org.redress.rehearsal.Rehearsing;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts one node of the complaint-handling engine. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@MapperScan(
        basePackages = "org.redress",
        annotationClass = Mapper.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Redress {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) System.exit(verify(args));
        if (args.length > 0 && args[0].equals("handbook")) System.exit(handbook(args));
        if (args.length > 0 && args[0].equals("rehearse")) System.exit(Rehearsing.run(System.in, System.out));
        SpringApplication.run(Redress.class, args);
    }

    /** Needs neither database nor configuration: whoever has the jar can verify an export. */
    private static int verify(String... args) {
        return Verifier.run(List.of(args).subList(1, args.length), System.out);
    }

    /** Told from the files alone: it can be written wherever the jar or a designer's folder is. */
    private static int handbook(String... args) {
        return HandbookFolder.run(List.of(args).subList(1, args.length), System.out);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
