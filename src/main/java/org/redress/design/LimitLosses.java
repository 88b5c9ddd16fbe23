package org.redress.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.deadline.Loss;

/**
 * Where somebody may give more money than before without asking. A row is compared with the row of before that answers
 * in the same situation; where there is none, with the strictest of those that may: who widens a row is asked to sign,
 * though it may turn out that nothing gets looser.
 */
final class LimitLosses {
    private static final Pattern WORDS = Pattern.compile("\\w+(\\s*,\\s*\\w+)*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private final List<CountedLimit> before;

    private LimitLosses(List<CountedLimit> before) {
        this.before = before;
    }

    static List<Loss> between(byte[] before, byte[] after) {
        var was = new LimitTable(before).all();
        var losses = new LimitLosses(was);
        var found = new ArrayList<Loss>();
        new LimitTable(after)
                .all().stream().filter(row -> !was.contains(row)).forEach(row -> found.addAll(losses.of(row)));
        return found;
    }

    private List<Loss> of(CountedLimit row) {
        var rivals = rivals(row);
        var losses = new ArrayList<Loss>();
        for (int at = 0; at < row.cells().size(); at++) {
            int column = at;
            var were = rivals.stream().map(rival -> rival.cells().get(column)).toList();
            var strictest =
                    were.stream().min(Comparator.comparing(LimitLosses::size)).orElse("");
            var after = row.cells().get(at);
            if (higher(after, strictest, were))
                losses.add(new Loss(
                        Loss.Kind.HIGHER_LIMIT, row.remedy(), where(row, LimitTable.LIMITS.get(at)), strictest, after));
        }
        return losses;
    }

    /** Those that answered where the row answers now. */
    private List<CountedLimit> rivals(CountedLimit row) {
        var same =
                before.stream().filter(one -> one.remedy().equals(row.remedy())).toList();
        var exact = same.stream().filter(one -> one.when().equals(row.when())).toList();
        return exact.isEmpty()
                ? same.stream().filter(one -> mayMeet(one.when(), row.when())).toList()
                : exact;
    }

    private static boolean mayMeet(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .allMatch(cell -> mayMeet(cell.getValue(), other.getOrDefault(cell.getKey(), "")));
    }

    /** Two lists of words without a common one never fit the same case; of anything else that is not said. */
    private static boolean mayMeet(String one, String other) {
        if (!WORDS.matcher(one).matches() || !WORDS.matcher(other).matches()) return true;
        return !Collections.disjoint(words(one), words(other));
    }

    private static Set<String> words(String cell) {
        return Pattern.compile("\\s*,\\s*").splitAsStream(cell).collect(Collectors.toSet());
    }

    private static boolean higher(String after, String strictest, List<String> were) {
        boolean reckoned = !NUMBER.matcher(after).matches();
        return reckoned ? !were.contains(after) : size(after) > size(strictest);
    }

    /** What is reckoned out cannot be compared, so it counts as more than any number; nothing is less than all. */
    private static long size(String limit) {
        if (limit.isEmpty()) return 0;
        if (!NUMBER.matcher(limit).matches()) return Long.MAX_VALUE;
        long amount = Long.parseLong(limit);
        return amount == -1 ? Long.MAX_VALUE - 1 : amount;
    }

    private static String where(CountedLimit row, String column) {
        var when = row.when().entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(Collectors.joining(", "));
        return row.rule() + " " + column + (when.isEmpty() ? "" : ": " + when);
    }
}
