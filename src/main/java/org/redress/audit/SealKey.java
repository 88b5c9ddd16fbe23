package org.redress.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** The Ed25519 key that signs seals; its id is the SHA-256 of the public key as X.509 writes it. */
final class SealKey {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private SealKey(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.open = pair.getPublic();
    }

    static SealKey fresh() throws GeneralSecurityException {
        return new SealKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
    }

    /** From a private key in PKCS#8, such as {@code openssl genpkey -algorithm ed25519} writes. */
    static SealKey of(byte[] pkcs8) throws GeneralSecurityException {
        var secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        var seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        var pairs = KeyPairGenerator.getInstance(ALGORITHM);
        pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        var pair = pairs.generateKeyPair();
        if (!Arrays.equals(seed, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow()))
            throw new GeneralSecurityException("This Java does not derive the public key from the private one");
        return new SealKey(pair);
    }

    static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509));
    }

    static String idOf(byte[] x509) {
        return Hashes.hex(Hashes.of(x509));
    }

    String id() {
        return idOf(publicBytes());
    }

    byte[] publicBytes() {
        return open.getEncoded();
    }

    byte[] privateBytes() {
        return secret.getEncoded();
    }

    byte[] sign(byte[] text) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The seal key does not sign", broken);
        }
    }

    /** Java makes the public half of a pair only together with the private one: it is handed the one we have. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
