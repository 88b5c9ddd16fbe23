package org.redress.engine;

/** The database server is older than what the tables of Redress need. */
class OldDatabase extends RuntimeException {
    OldDatabase(String found) {
        super("Redress needs PostgreSQL " + DatabaseAge.OLDEST + " or newer, and this server is " + found + ".");
    }
}
