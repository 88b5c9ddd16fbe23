package org.redress.desk;

/** Why an act that the reader knows cannot be done now: the key of its words, and whom they name, or null. */
record Obstacle(String key, String name) {
    /** Why nobody, or not this reader, can ask the customer now; null if they can. */
    static Obstacle toQuestion(CaseSheet sheet) {
        for (var task : sheet.tasks()) if (CustomerQuestion.isAskedFrom(task.activity())) return of(task);
        return new Obstacle(asked(sheet) ? "case.question.open" : "case.question.not-now", null);
    }

    private static Obstacle of(CaseSheet.Work task) {
        if (task.form() != null) return null;
        return task.holder() == null
                ? new Obstacle("case.question.group", task.group())
                : new Obstacle("case.question.held", task.holder());
    }

    private static boolean asked(CaseSheet sheet) {
        return sheet.facts().deadlines().stream()
                .anyMatch(row ->
                        row.kind().equals("customer-silence") && row.state().equals("RUNNING"));
    }
}
