package org.redress.common;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What tries are counted by: whoever has one IPv6 address has 2^64 of them, so what they share counts as one. */
public final class Household {
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%.*)?");
    private static final int SHARED_BYTES = 8;

    private Household() {}

    /** The address; of an IPv6 address the part that a household shares, however it is written. */
    public static String of(String address) {
        return IPV6.matcher(address).matches() ? shared(address) : address;
    }

    private static String shared(String address) {
        try {
            // No name is looked up: only an address has this shape.
            var bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length > SHARED_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, SHARED_BYTES)
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException misspelt) {
            return address;
        }
    }
}
