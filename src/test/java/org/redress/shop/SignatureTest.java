package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both ways in which shops write the same signature down. */
class SignatureTest {
    private static final byte[] BODY = ShopBodies.bytes("{\"id\": \"21057168152571061289431726\"}");
    private static final List<byte[]> SECRETS =
            List.of(Signed.SECRET.getBytes(StandardCharsets.UTF_8), Signed.OLD_SECRET.getBytes(StandardCharsets.UTF_8));

    @Test
    void base64AndHexadecimalAreTheSameSignature() {
        var base64 = Signed.hmac(Signed.OLD_SECRET, BODY);
        var hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64));

        assertThat(Signature.fits(SECRETS, base64, BODY)).isTrue();
        assertThat(Signature.fits(SECRETS, hex, BODY)).isTrue();
        assertThat(Signature.fits(SECRETS, hex.substring(2) + "00", BODY)).isFalse();
        assertThat(Signature.fits(SECRETS, hex, ShopBodies.bytes("{}"))).isFalse();
        assertThat(Signature.fits(SECRETS, "", BODY)).isFalse();
        assertThat(Signature.fits(SECRETS, null, BODY)).isFalse();
    }
}
