package org.redress.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.shop.Order;
import org.redress.shop.OrderLine;
import org.springframework.stereotype.Component;

/**
 * Which goods of its order come back where a case of another kind needs a return under its own number: those that a person
 * named, and without a word the only piece that was bought. The rest of the order stays free for other returns.
 */
@Component
public class CaseGoods {
    private static final String FIELD = "/variables/lines";

    private final ReturnCases returns;
    private final GoodsValue goods;
    private final GoodsCheck check;
    private final AuditTrail audit;

    CaseGoods(ReturnCases returns, GoodsValue goods, GoodsCheck check, AuditTrail audit) {
        this.returns = returns;
        this.goods = goods;
        this.check = check;
        this.audit = audit;
    }

    /**
     * The request of the customer, in the caller's transaction; refused without an order that the shop knows.
     *
     * @param words the goods as a person wrote them, such as {@code 1, 3 x 2}; null where there is nothing to choose
     */
    public void told(CaseNumber number, Person who, ReturnKind kind, ReturnReason reason, String words) {
        if (goods.order(number).isEmpty()) throw new ReturnRefused("return-without-order", "/variables/recovery");
        name(number, who, words);
        ask(number, kind, reason);
    }

    /** Keeps the goods that a person named until the return begins; nothing where the shop knows no order. */
    void name(CaseNumber number, Person who, String words) {
        goods.order(number).filter(order -> !order.lines().isEmpty()).ifPresent(order -> {
            var lines = chosen(number, order, words);
            forget(number);
            returns.addNamed(number, lines);
            audit.record(number, who, "GOODS_NAMED", Map.of("lines", texts(lines)));
        });
    }

    /** What was proposed is not an exchange after all. */
    void forget(CaseNumber number) {
        returns.clearNamed(number);
    }

    /** Begins the return of the case; forgets what the case asked for before. */
    ReturnCase ask(CaseNumber number, ReturnKind kind, ReturnReason reason) {
        var order = goods.order(number);
        var currency = order.map(found -> found.freight().currency()).orElse("CNY");
        var request = ReturnCase.called(number, kind, reason, currency);
        var lines = order.map(found -> lines(number, found)).orElse(List.of());
        forget(number);
        returns.clear(number);
        returns.add(request);
        if (!lines.isEmpty()) returns.addLines(number, lines);
        return request;
    }

    /** A case that was under way before goods were named has agreed on all of them. */
    private List<ReturnLine> lines(CaseNumber number, Order order) {
        var named = returns.named(number);
        return named.isEmpty() ? order.lines().stream().map(CaseGoods::whole).toList() : named;
    }

    private List<ReturnLine> chosen(CaseNumber number, Order order, String words) {
        if (words == null) return only(order).orElseThrow(() -> whichOnes(order));
        var lines = NamedLines.read(words, order).orElseThrow(() -> new ReturnRefused("lines-unreadable", FIELD));
        check.admit(number, order, lines, (index, field) -> FIELD);
        return lines;
    }

    private static Optional<List<ReturnLine>> only(Order order) {
        var lines = order.lines();
        boolean one = lines.size() == 1 && lines.get(0).quantity() == 1;
        return one ? Optional.of(List.of(whole(lines.get(0)))) : Optional.empty();
    }

    private static ReturnRefused whichOnes(Order order) {
        return new ReturnRefused(
                "lines-missing",
                FIELD,
                order.lines().stream().map(CaseGoods::shown).collect(Collectors.joining("; ")));
    }

    private static String shown(OrderLine line) {
        return line.line() + ": " + (line.productName() == null ? line.productId() : line.productName()) + " × "
                + line.quantity();
    }

    private static ReturnLine whole(OrderLine line) {
        return new ReturnLine(line.line(), line.quantity());
    }

    private static List<String> texts(List<ReturnLine> lines) {
        return lines.stream().map(ReturnLine::toString).toList();
    }
}
