package org.redress.engine;

import org.redress.common.Refusal;

/** The task was completed or withdrawn meanwhile, or never was. */
public class TaskGone extends Refusal {
    public TaskGone(String taskId) {
        super("task-gone", 404, null, taskId.length() > 40 ? taskId.substring(0, 40) : taskId);
    }
}
