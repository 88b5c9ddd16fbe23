package org.redress.shop;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** The one address that is called of a shop: https and a host, or http on this machine only. */
record ShopAddress(URI base) {
    ShopAddress {
        boolean plain = base.getHost() != null
                && base.getRawUserInfo() == null
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        boolean safe = "https".equals(base.getScheme()) || "http".equals(base.getScheme()) && loopback(base.getHost());
        if (!plain || !safe) throw new IllegalStateException("redress.shop.url must be https://host");
    }

    static ShopAddress of(String text) {
        try {
            return new ShopAddress(URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("redress.shop.url must be https://host", unreadable);
        }
    }

    /** A place below the address; whatever the path holds, the host stays. */
    URI at(String path) {
        var place = URI.create(base + path);
        if (!base.getHost().equals(place.getHost()) || base.getPort() != place.getPort())
            throw new IllegalArgumentException("not a path of the shop");
        return place;
    }

    private static boolean loopback(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
