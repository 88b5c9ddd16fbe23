package org.redress.rehearsal;

import java.util.List;
import java.util.Map;

/**
 * How people behave in a rehearsal.
 *
 * @param choices what is chosen in forms, by {@code form.field}, with weights
 * @param seconds how long a task takes once somebody has it, from short to long, by the id of its element; the empty id
 *     stands for all others
 * @param messages what customers and platforms send
 * @param topics what workers outside answer
 */
record Habits(
        Map<String, Map<String, Double>> choices,
        Map<String, List<Long>> seconds,
        List<Message> messages,
        Map<String, Topic> topics) {

    /**
     * A message that comes to some of the cases that wait for it.
     *
     * @param draw messages with the same one exclude each other: one number is drawn for all of them
     * @param from with {@code to}: where the drawn number must lie for this message to come
     * @param hours after how many hours at least and at most
     * @param set what it brings, each with weights
     */
    record Message(
            String name,
            String draw,
            double from,
            double to,
            List<Double> hours,
            Map<String, Map<String, Double>> set) {}

    /**
     * What a worker outside answers.
     *
     * @param refused the share that is refused
     * @param minutes after how many minutes at least and at most
     * @param set what the answer brings, each with weights
     */
    record Topic(double refused, List<Double> minutes, Map<String, Map<String, Double>> set) {}
}
