package org.redress.audit;

/** One damage: its kind, what it befell, such as {@code C-2026-000123 entry 7} or {@code seal 12}, and what is known. */
record DamageFound(Damage kind, String chain, long number, String subject, String more) {
    static DamageFound entry(Damage kind, String chain, long seq, String more) {
        return new DamageFound(kind, chain, seq, chain + " entry " + seq, more);
    }

    static DamageFound seal(Damage kind, long number, String more) {
        return new DamageFound(kind, null, number, "seal " + number, more);
    }

    static DamageFound seals(Damage kind, long from, long to, String more) {
        return new DamageFound(kind, null, from, "seals " + from + " to " + to, more);
    }

    static DamageFound line(Damage kind, long number, String more) {
        return new DamageFound(kind, null, number, "line " + number, more);
    }

    @Override
    public String toString() {
        return "DAMAGE  %-15s  %s %s%s".formatted(kind, subject, kind.words(), more.isEmpty() ? "" : ": " + more);
    }
}
