package org.redress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one node of the complaint-handling engine. */
@SpringBootApplication
public class Redress {
    public static void main(String[] args) {
        SpringApplication.run(Redress.class, args);
    }
}
