package org.redress.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The public keys that a verifier trusts; old ones stay good for the seals that they signed. */
final class KeyRing {
    private final Map<String, PublicKey> keys = new HashMap<>();

    static KeyRing of(List<Path> files) throws IOException, GeneralSecurityException {
        var ring = new KeyRing();
        for (var file : files) {
            var found = Pem.read(Pem.PUBLIC, Files.readString(file, StandardCharsets.ISO_8859_1));
            if (found.isEmpty()) throw new IOException(file + " holds no public key");
            try {
                for (var key : found) ring.add(key);
            } catch (GeneralSecurityException foreign) {
                throw new GeneralSecurityException(file + " holds a key that signs no seals", foreign);
            }
        }
        return ring;
    }

    void add(byte[] x509) throws GeneralSecurityException {
        keys.put(SealKey.idOf(x509), SealKey.publicKey(x509));
    }

    boolean knows(Seal seal) {
        return keys.containsKey(seal.keyId());
    }

    boolean signed(Seal seal) {
        try {
            var check = Signature.getInstance(SealKey.ALGORITHM);
            check.initVerify(keys.get(seal.keyId()));
            check.update(seal.text());
            return check.verify(seal.signature());
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }
}
