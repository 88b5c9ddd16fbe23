package org.redress.shop;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over bytes as they came, before anybody parsed them: in Base64, or in hexadecimal, which SHOPLINE's own library
 * compares with although its pages show Base64.
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** True when one of the secrets gives this signature; how long it takes says nothing about how near it was. */
    static boolean fits(List<byte[]> secrets, String given, byte[]... signed) {
        byte[] claimed = given == null ? new byte[0] : given.trim().getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (byte[] secret : secrets) {
            byte[] mac = mac(secret, signed);
            fits |= MessageDigest.isEqual(Base64.getEncoder().encode(mac), claimed);
            fits |= MessageDigest.isEqual(HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII), claimed);
        }
        return fits;
    }

    private static byte[] mac(byte[] secret, byte[]... signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] part : signed) mac.update(part);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
