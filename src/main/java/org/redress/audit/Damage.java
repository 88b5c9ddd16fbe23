package org.redress.audit;

/** A kind of damage that verification tells apart. */
enum Damage {
    CHANGED("was changed: its content does not give its hash"),
    RECOMPUTED("was changed together with its hash: the seal covers another one"),
    DELETED("is missing"),
    TAIL_CUT("and all that followed are missing"),
    INSERTED("was put in: no seal covers it, though later ones do"),
    SWAPPED("changed places"),
    MOVED("stands in another place"),
    WRONG_TIME("bears a time at which it was not written"),
    RESTORED("are not in the export: an older state was put back"),
    SEAL_FORGED("is not what was signed"),
    WITNESS_DAMAGED("of the witness file is damaged"),
    KEY_UNKNOWN("was signed by a key that was not given"),
    EXPORT_BROKEN("of the export cannot be read");

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
