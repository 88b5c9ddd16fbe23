package org.redress.shop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.redress.common.Money;

/** A payment provider of the outside world: it pays once per key it remembers, and loses answers as it is told. */
final class UnsteadyProvider implements Payments {
    /** What goes wrong with one call. */
    enum Fault {
        NONE,
        LOST_BEFORE_PAYING,
        LOST_AFTER_PAYING,
        NODE_DIES_BEFORE_PAYING,
        NODE_DIES_AFTER_PAYING,
        DECIDED_AGAINST
    }

    /** The end of our node, seen from the call: no code of ours runs after it. */
    static final class NodeDied extends Error {}

    record Paid(UUID key, String orderId, Money amount) {}

    private final Map<UUID, String> remembered = new ConcurrentHashMap<>();
    private final List<Paid> ledger = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Fault> script = new ConcurrentLinkedQueue<>();
    private volatile boolean silent;

    UnsteadyProvider faults(Fault... faults) {
        script.addAll(List.of(faults));
        return this;
    }

    /** What goes wrong with the next call, in place of anything said before. */
    void next(Fault fault) {
        script.clear();
        script.add(fault);
    }

    /** From now on it does not answer when asked about a key. */
    void silent(boolean now) {
        silent = now;
    }

    /** As providers do after a day: the payment stands, the key is gone. */
    void forgetKeys() {
        remembered.clear();
    }

    List<Paid> ledger() {
        return List.copyOf(ledger);
    }

    long paid(UUID key) {
        return ledger().stream().filter(paid -> paid.key().equals(key)).count();
    }

    @Override
    public String refund(UUID key, String orderId, Money amount) {
        Fault fault = script.isEmpty() ? Fault.NONE : script.remove();
        return switch (fault) {
            case NONE -> pay(key, orderId, amount);
            case DECIDED_AGAINST -> throw new ActionRefused("account-closed");
            case LOST_BEFORE_PAYING -> throw new IllegalStateException("connection reset");
            case NODE_DIES_BEFORE_PAYING -> throw new NodeDied();
            case LOST_AFTER_PAYING -> {
                pay(key, orderId, amount);
                throw new IllegalStateException("read timed out");
            }
            case NODE_DIES_AFTER_PAYING -> {
                pay(key, orderId, amount);
                throw new NodeDied();
            }
        };
    }

    private String pay(UUID key, String orderId, Money amount) {
        return remembered.computeIfAbsent(key, fresh -> {
            ledger.add(new Paid(fresh, orderId, amount));
            return "pay-" + ledger.size();
        });
    }

    @Override
    public Outcome lookUp(UUID key) {
        if (silent) throw new IllegalStateException("503");
        String reference = remembered.get(key);
        return reference == null ? new Outcome.Absent() : new Outcome.Done(reference);
    }
}
