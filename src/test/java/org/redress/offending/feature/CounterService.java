package org.redress.offending.feature;

import org.redress.offending.desk.Counter;

/** Named for its layer, and reaches up to the desk. */
public class CounterService {
    Counter counter;
}
