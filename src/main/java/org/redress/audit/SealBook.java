package org.redress.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whole seals, read page by page in the order of their numbers. */
@Component
class SealBook {
    private static final int PAGE = 100;

    private final Seals seals;

    SealBook(Seals seals) {
        this.seals = seals;
    }

    /** The next seals behind this number; empty at the end. */
    List<Seal> after(long number) {
        return whole(seals.after(number, PAGE));
    }

    /** The next seals behind this number that cover an entry of these chains. */
    List<Seal> after(long number, String[] chains) {
        var heads = seals.afterWith(number, chains, PAGE);
        var whole = new ArrayList<Seal>();
        for (var head : heads) whole.addAll(whole(List.of(head)));
        return whole;
    }

    private List<Seal> whole(List<Seals.Head> heads) {
        if (heads.isEmpty()) return List.of();
        var parts = seals
                .parts(heads.get(0).number(), heads.get(heads.size() - 1).number())
                .stream()
                .collect(Collectors.groupingBy(Seals.Part::seal, LinkedHashMap::new, Collectors.toList()));
        return heads.stream().map(head -> whole(head, parts)).toList();
    }

    private static Seal whole(Seals.Head head, Map<Long, List<Seals.Part>> parts) {
        var own = parts.getOrDefault(head.number(), List.of()).stream()
                .map(part -> SealPart.of(part.chain(), part.firstSeq(), part.hashes()))
                .toList();
        return new Seal(
                head.number(),
                head.at(),
                head.prevHash(),
                head.complete(),
                head.keyId(),
                own,
                head.hash(),
                head.signature());
    }
}
