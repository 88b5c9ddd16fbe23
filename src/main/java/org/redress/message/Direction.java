package org.redress.message;

/** Whether a text came from the customer, went to them, or stays inside the house. */
public enum Direction {
    IN,
    OUT,
    NOTE
}
