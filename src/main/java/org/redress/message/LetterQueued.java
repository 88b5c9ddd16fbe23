package org.redress.message;

/** A letter waits in the outbox; the sender of this node looks at once when the transaction has committed. */
record LetterQueued() {}
