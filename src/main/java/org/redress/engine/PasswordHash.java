package org.redress.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords of accounts with bcrypt, cost 12, instead of the engine's single pass of SHA-512. */
@Component
class PasswordHash implements PasswordEncryptor {
    private static final int COST = 12;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final String nobody = bcrypt.encode(digest("nobody has this password"));

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    /** Does the work of a check in vain, so that an unknown user takes as long as a wrong password. */
    void checkInVain(String password) {
        bcrypt.matches(digest(password), nobody);
    }

    // bcrypt reads 72 bytes and stops at a zero byte; the digest lets every byte of a long password and its salt count.
    private static String digest(String password) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
