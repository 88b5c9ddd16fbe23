package org.redress.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.shop.Order;
import org.redress.shop.OrderLine;

/** Goods as a person writes them: {@code 1, 3 x 2} is all of line 1 and two pieces of line 3. */
final class NamedLines {
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    private static final Pattern ONE = Pattern.compile("\\s*(\\d{1,4})\\s*(?:[x×*]\\s*(\\d{1,5})\\s*)?");

    private NamedLines() {}

    /** Empty when this cannot be read; whether the order has such lines is another question. */
    static Optional<List<ReturnLine>> read(String words, Order order) {
        var lines = new ArrayList<ReturnLine>();
        for (String part : SEPARATOR.split(words)) {
            var one = ONE.matcher(part);
            if (!one.matches()) return Optional.empty();
            int line = Integer.parseInt(one.group(1));
            int pieces = one.group(2) == null ? bought(order, line) : Integer.parseInt(one.group(2));
            if (pieces < 1) return Optional.empty();
            lines.add(new ReturnLine(line, pieces));
        }
        return Optional.of(lines);
    }

    private static int bought(Order order, int number) {
        return order.lines().stream()
                .filter(line -> line.line() == number)
                .mapToInt(OrderLine::quantity)
                .findFirst()
                .orElse(1);
    }
}
