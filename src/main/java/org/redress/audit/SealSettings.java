package org.redress.audit;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the seal key and the witness file lie: by name, else in the data directory. */
@Configuration(proxyBeanMethods = false)
class SealSettings {
    @Bean
    SealKey sealKey(@Value("${redress.seal-key:}") String given, @Value("${redress.data-dir:data}") Path data) {
        var key = SealKeyFile.at(given.isBlank() ? null : Path.of(given), data.resolve("seal-key.pem"));
        LoggerFactory.getLogger(SealKey.class).info("The record is sealed with the key {}", key.id());
        return key;
    }

    @Bean
    WitnessFile witnessFile(
            @Value("${redress.witness-file:}") String given, @Value("${redress.data-dir:data}") Path data) {
        return new WitnessFile(given.isBlank() ? data.resolve("witness.jsonl") : Path.of(given));
    }
}
