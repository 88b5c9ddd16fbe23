package org.redress.shop;

import java.util.regex.Pattern;
import org.redress.common.Refusal;

/** Says which field of an order to load is at fault. */
final class OrderCheck {
    private static final Pattern ID = Pattern.compile("[^\\s@]{1,64}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MOST_LINES = 200;
    private static final int LONGEST_NAME = 500;

    private OrderCheck() {}

    static void check(String at, OrderImport.Item item) {
        if (item == null) throw fault(at);
        require(item.id() != null && ID.matcher(item.id()).matches(), at + "/id");
        require(
                item.customerReference() != null
                        && ID.matcher(item.customerReference()).matches(),
                at + "/customerReference");
        require(item.state() != null, at + "/state");
        require(item.currency() != null && CURRENCY.matcher(item.currency()).matches(), at + "/currency");
        require(item.freightMinor() >= 0, at + "/freightMinor");
        require(item.paidMinor() == null || item.paidMinor() >= 0, at + "/paidMinor");
        require(item.orderedAt() != null, at + "/orderedAt");
        require(item.lines().size() <= MOST_LINES, at + "/lines");
        for (int line = 0; line < item.lines().size(); line++)
            check(at + "/lines/" + line, item.lines().get(line));
    }

    private static void check(String at, OrderImport.Line line) {
        require(line.productId() != null && ID.matcher(line.productId()).matches(), at + "/productId");
        require(line.productName() == null || line.productName().length() <= LONGEST_NAME, at + "/productName");
        require(line.quantity() >= 1, at + "/quantity");
        require(line.priceMinor() >= 0, at + "/priceMinor");
        require(line.batch() == null || ID.matcher(line.batch()).matches(), at + "/batch");
    }

    static Refusal fault(String pointer) {
        return new Refusal("order-invalid", 422, pointer, pointer);
    }

    private static void require(boolean right, String pointer) {
        if (!right) throw fault(pointer);
    }
}
