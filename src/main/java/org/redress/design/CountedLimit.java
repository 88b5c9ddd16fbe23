package org.redress.design;

import java.util.List;
import java.util.Map;

/**
 * A row of the table of remedies whose limits are not all plain numbers, so that only a designer can change it.
 *
 * @param rule the row's id in the table
 * @param remedy what is given
 * @param when the row's conditions as they stand in the table, by input
 * @param cells the limits of agents, supervisors and managers as they stand in the table
 */
public record CountedLimit(String rule, String remedy, Map<String, String> when, List<String> cells) {}
