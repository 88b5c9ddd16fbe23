package org.redress.engine;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that belongs to one transaction: made on first use, gone with its end, out of sight while it is suspended. */
public final class TransactionBound<T> {
    private final Supplier<T> made;
    private final Consumer<T> beforeCommit;

    public TransactionBound(Supplier<T> made) {
        this(made, value -> {});
    }

    /** {@code beforeCommit} runs last in the transaction; what it throws rolls everything back. */
    public TransactionBound(Supplier<T> made, Consumer<T> beforeCommit) {
        this.made = made;
        this.beforeCommit = beforeCommit;
    }

    /** The value of this transaction; fails where none runs. */
    public T get() {
        return present().orElseGet(this::begin);
    }

    /** The value, if this transaction has made it already. */
    @SuppressWarnings("unchecked")
    public Optional<T> present() {
        return Optional.ofNullable((T) TransactionSynchronizationManager.getResource(this));
    }

    private T begin() {
        T value = made.get();
        TransactionSynchronizationManager.registerSynchronization(new End(value));
        TransactionSynchronizationManager.bindResource(this, value);
        return value;
    }

    private final class End implements TransactionSynchronization {
        private final T value;

        End(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionBound.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBound.this, value);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
        }
    }
}
