package org.redress.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** The people of the demonstration: user id and the group each belongs to. */
final class DemoAccounts {
    static final String PASSWORD = "redress-demo-2026";
    static final Map<String, Group> ALL = all();

    private DemoAccounts() {}

    private static Map<String, Group> all() {
        var people = new LinkedHashMap<String, Group>();
        people.put("agent", Group.AGENTS);
        people.put("vipagent", Group.VIPAGENTS);
        people.put("warehouse", Group.WAREHOUSE);
        people.put("finance", Group.FINANCE);
        people.put("supervisor", Group.SUPERVISORS);
        people.put("supervisor2", Group.SUPERVISORS);
        people.put("manager", Group.MANAGERS);
        people.put("quality", Group.QUALITY);
        people.put("designer", Group.DESIGNERS);
        people.put("auditor", Group.AUDITORS);
        people.put("worker", Group.WORKERS);
        people.put("admin", Group.ADMINISTRATORS);
        return people;
    }
}
