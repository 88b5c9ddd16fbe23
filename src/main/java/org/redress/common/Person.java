package org.redress.common;

/** Who acts: a member of staff by user id, a customer by id, a worker, or the system itself. Never a name. */
public record Person(String id, Kind kind) {
    /** What sort of actor; stored in the record of acts. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        WORKER,
        SYSTEM
    }

    public static final Person SYSTEM = new Person("system", Kind.SYSTEM);

    public static Person staff(String userId) {
        return new Person(userId, Kind.STAFF);
    }

    public static Person customer(String customerId) {
        return new Person(customerId, Kind.CUSTOMER);
    }

    public static Person worker(String workerId) {
        return new Person(workerId, Kind.WORKER);
    }
}
