package org.redress.design;

import java.util.List;
import org.redress.common.Refusal;
import org.redress.deadline.Loss;

/** A promise would get longer or an obligation disappear, and nobody has signed for it. Answered with 422. */
public class LossUnsigned extends Refusal {
    private final transient List<Loss> losses;

    LossUnsigned(List<Loss> losses) {
        super("loss-unsigned", 422, null, losses.size(), named(losses.get(0)));
        this.losses = List.copyOf(losses);
    }

    /** Refuses what is lost beyond what was signed. */
    static void require(List<Loss> losses, List<Loss> signed) {
        var unsigned = losses.stream().filter(loss -> !signed.contains(loss)).toList();
        if (!unsigned.isEmpty()) throw new LossUnsigned(unsigned);
    }

    public List<Loss> losses() {
        return losses;
    }

    static List<String> named(List<Loss> losses) {
        return losses.stream().map(LossUnsigned::named).toList();
    }

    /** The row and what becomes of it, in the words of the table. */
    static String named(Loss loss) {
        var where = loss.situation().isEmpty() ? "" : " (" + loss.situation() + ")";
        return loss.deadline() + where + ": " + loss.before() + " → "
                + (loss.after().isEmpty() ? "–" : loss.after());
    }
}
