package org.redress.portal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.common.Channel;
import org.redress.complaint.NewComplaint;
import org.redress.complaint.NewComplaint.NewCustomer;
import org.redress.complaint.RemedySought;
import org.redress.returns.NewReturn;
import org.redress.returns.ReturnKind;
import org.redress.returns.ReturnLine;
import org.redress.returns.ReturnReason;
import org.redress.shop.Order;
import org.redress.shop.OrderBook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a draft into the request that programs send too, and judges it by the same rules. */
@Component
class DraftWords {
    /** What a visitor fills in, in the order of the pages. */
    private static final List<String> FIELDS =
            List.of("orderId", "kind", "reason", "items", "text", "name", "email", "phone", "sought");

    private static final int LONGEST_SUBJECT = 80;
    private static final Pattern ITEMS = Pattern.compile("\\s*\\d{1,4}(\\s*[,，、 ]\\s*\\d{1,4}){0,49}\\s*");

    private final Validator validator;
    private final OrderBook orders;
    private final MessageSource messages;

    DraftWords(Validator validator, OrderBook orders, MessageSource messages) {
        this.validator = validator;
        this.orders = orders;
        this.messages = messages;
    }

    NewComplaint complaint(Draft draft, Locale language) {
        return new NewComplaint(
                Channel.WEB,
                customer(draft, language),
                draft.given("orderId"),
                subject(draft, language),
                draft.field("text"),
                sought(draft));
    }

    NewReturn request(Draft draft, Locale language) {
        return new NewReturn(
                Channel.WEB,
                customer(draft, language),
                draft.given("orderId"),
                one(ReturnKind.class, draft.given("kind")),
                one(ReturnReason.class, draft.given("reason")),
                lines(draft),
                draft.field("text"),
                null,
                !"no".equals(draft.given("intact")),
                null);
    }

    /** What is wrong, by field: the name of the rule that was broken. Empty when the draft can be sent. */
    Map<String, String> faults(Draft draft, Locale language) {
        var faults = new TreeMap<String, String>(Comparator.comparing(FIELDS::indexOf));
        violations(draft, language)
                .filter(broken -> FIELDS.contains(field(broken)))
                .forEach(broken -> faults.putIfAbsent(field(broken), rule(broken)));
        var items = draft.given("items");
        if (items != null && !ITEMS.matcher(items).matches()) faults.put("items", "Items");
        return faults;
    }

    private Stream<? extends ConstraintViolation<?>> violations(Draft draft, Locale language) {
        return draft.matter() == Matter.RETURN
                ? validator.validate(request(draft, language)).stream()
                : validator.validate(complaint(draft, language)).stream();
    }

    private static String field(ConstraintViolation<?> broken) {
        var path = broken.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String rule(ConstraintViolation<?> broken) {
        return broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static NewCustomer customer(Draft draft, Locale language) {
        var tag = language.getLanguage().equals("zh") ? "zh-CN" : "en";
        return new NewCustomer(draft.given("name"), draft.given("email"), draft.given("phone"), null, tag);
    }

    private static RemedySought sought(Draft draft) {
        var kind = one(ReturnKind.class, draft.given("kind"));
        if (draft.matter() != Matter.RETURN || kind == null) return one(RemedySought.class, draft.given("sought"));
        return switch (kind) {
            case REFUND_ONLY, RETURN_REFUND -> RemedySought.REFUND;
            case EXCHANGE -> RemedySought.EXCHANGE;
            case RESEND -> RemedySought.RESEND;
            case REPAIR -> RemedySought.REPAIR;
        };
    }

    /** The beginning of the customer's words; a question about a price says that it is one. */
    private String subject(Draft draft, Locale language) {
        var line = draft.field("text").strip().lines().findFirst().orElse("");
        var cut = line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, line.codePointCount(0, line.length()))));
        if (draft.matter() != Matter.QUESTION || cut.isEmpty()) return cut;
        return messages.getMessage("portal.question.subject", new Object[] {cut}, language);
    }

    /** The lines the customer named, whole; all of the order's when none was named. Shown to nobody. */
    private List<ReturnLine> lines(Draft draft) {
        var named = draft.given("items") == null ? "" : draft.given("items");
        var wanted = Stream.of(named.split("\\D+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        var order = draft.given("orderId") == null
                ? null
                : orders.find(draft.given("orderId")).orElse(null);
        if (order == null) return List.of(new ReturnLine(1, 1));
        if (wanted.isEmpty())
            return whole(order, order.lines().stream().map(line -> line.line()).toList());
        return whole(order, wanted);
    }

    private static List<ReturnLine> whole(Order order, List<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .map(number -> new ReturnLine(number, quantity(order, number)))
                .toList();
    }

    /** One piece of a line that is not there, which the intake then names. */
    private static int quantity(Order order, int number) {
        return order.lines().stream()
                .filter(line -> line.line() == number)
                .map(line -> line.quantity())
                .findFirst()
                .orElse(1);
    }

    /** The constant of this name; null for any other word, which the rules then refuse or take as not given. */
    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) if (constant.name().equals(name)) return constant;
        return null;
    }
}
