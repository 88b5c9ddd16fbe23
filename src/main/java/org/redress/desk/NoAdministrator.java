package org.redress.desk;

/** The database has no administrator and none may be made: starting would leave a house without a key. */
class NoAdministrator extends RuntimeException {
    NoAdministrator(String reason) {
        super(reason);
    }
}
