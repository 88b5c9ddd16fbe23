package org.redress.review;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.customer.ContactPoint;
import org.redress.customer.Customer;
import org.redress.customer.Customers;
import org.redress.engine.CaseFile;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/**
 * Finds in a public text what points at a person: addresses, numbers, and whatever this customer is known by. A family
 * name alone with a form of address ("Mr Li", 李女士) is left to the writer.
 */
@Component
class PersonalData {
    private static final int SHORTEST_NAME = 2;

    private static final List<Pattern> SHAPES = Stream.of(
                    // mail address
                    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}",
                    // Chinese identity number
                    "(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])",
                    // telephone numbers, also written with gaps
                    "(?<![0-9A-Za-z])(?:\\+?\\d[\\d .()/-]{6,20}\\d)(?![0-9A-Za-z])",
                    // accounts of messengers, bank cards
                    "(?:微信|wechat|qq|whatsapp|telegram)(?:号|id)?\\s*[:：]?\\s*[A-Za-z0-9_-]{5,}",
                    // parcel numbers such as SF1234567890
                    "(?<![0-9A-Za-z])[A-Za-z]{2}\\d{9,15}(?![0-9A-Za-z])",
                    // a street with a number
                    "[\\p{IsHan}]{2,}(?:路|街|弄|巷|小区|大道)\\s*\\d+\\s*(?:号|弄|栋|幢|室)?")
            .map(shape -> Pattern.compile(shape, Pattern.CASE_INSENSITIVE))
            .toList();

    private final Cases cases;
    private final Customers customers;

    PersonalData(Cases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    /** Refuses a text for the public that points at a person, with the place. */
    void requireNone(CaseNumber number, String field, String text) {
        var file = cases.find(number).orElseThrow();
        var found = SHAPES.stream()
                .map(shape -> shape.matcher(text))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group())
                .findFirst()
                .or(() -> known(file).filter(word -> holds(text, word)).findFirst());
        found.ifPresent(place -> {
            throw new Refusal("personal-data", 422, "/variables/" + field, place);
        });
    }

    private Stream<String> known(CaseFile file) {
        var addresses = customers.contacts(file.customerId()).stream().map(ContactPoint::address);
        var name = customers.find(file.customerId()).map(Customer::name).stream();
        return Stream.concat(Stream.concat(addresses, name), Stream.ofNullable(file.orderId()))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_NAME);
    }

    /** Chinese words may stand anywhere; others only as whole words, so that "Li" is not in "Liability". */
    private static boolean holds(String text, String word) {
        var all = text.toLowerCase(Locale.ROOT);
        var wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.codePoints().anyMatch(Character::isIdeographic)) return all.contains(wanted);
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])")
                .matcher(all)
                .find();
    }
}
