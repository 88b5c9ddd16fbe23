package org.redress.design;

/** An instance that went from one definition to another, and the way back. */
record InstanceMove(String instance, String from, String to) {
    InstanceMove back() {
        return new InstanceMove(instance, to, from);
    }
}
