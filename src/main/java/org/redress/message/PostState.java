package org.redress.message;

/** How far a letter has come: waiting, handed to the mail server, kept for the case's pages only, or given up. */
public enum PostState {
    QUEUED,
    SENT,
    KEPT,
    FAILED
}
