package org.redress.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.common.Refusal;
import org.redress.engine.Deployments;
import org.redress.setting.SettingChanged;
import org.redress.setting.SettingFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How much an agent, a supervisor and a manager may give. The amounts stand in {@code remedy.dmn} and nowhere else: to
 * set them is to deploy that table with other numbers, so that new cases take them and running ones keep theirs.
 */
@Component
public class RemedyLimits {
    static final String FAMILY = "limits";
    static final String NAME = "remedy";

    private final Deployments deployments;
    private final DeploymentDesk desk;

    RemedyLimits(Deployments deployments, DeploymentDesk desk) {
        this.deployments = deployments;
        this.desk = desk;
    }

    /** The rows of the table in force whose limits are plain numbers, in its order. */
    public List<LimitRow> rows() {
        return table().rows();
    }

    /** Its other rows, which are only shown. */
    public List<CountedLimit> counted() {
        return table().counted();
    }

    private LimitTable table() {
        return new LimitTable(deployments.current().get(LimitTable.FILE));
    }

    String written() {
        return rows().stream().map(LimitRow::written).collect(Collectors.joining("\n"));
    }

    void check(String value) {
        for (LimitRow row : read(value)) {
            if (!row.fits()) throw refusal("limit-amount", row.rule());
            if (!row.rises()) throw refusal("limit-order", row.rule());
        }
    }

    /** Deployed in the act that sets it, with all checks of a deployment. */
    @EventListener
    void set(SettingChanged change) {
        if (!change.family().equals(FAMILY)) return;
        var file = table().with(read(change.value()));
        // Whoever may set limits here gives the reason with the setting, which signs for what gets higher.
        desk.signed(change.who(), new Origin("remedy limits", "settings", ""), Map.of(LimitTable.FILE, file));
    }

    /** The rows with the amounts of the text; the rows of plain numbers must all be there and no other. */
    private List<LimitRow> read(String value) {
        var left = rows().stream().collect(Collectors.toMap(LimitRow::rule, row -> row));
        var rows = new ArrayList<LimitRow>();
        for (String line : value.lines().toList()) {
            var parts = line.split(" ", -1);
            var row = left.remove(parts[0]);
            if (row == null) throw refusal("limit-row-unknown", parts[0]);
            if (!line.matches("\\S+( -?\\d{1,12}){3}")) throw refusal("limit-amount", parts[0]);
            rows.add(new LimitRow(row.rule(), row.remedy(), row.when(), at(parts, 1), at(parts, 2), at(parts, 3)));
        }
        if (!left.isEmpty())
            throw refusal("limit-row-missing", left.keySet().iterator().next());
        return rows;
    }

    private static long at(String[] parts, int column) {
        return Long.parseLong(parts[column]);
    }

    private static Refusal refusal(String code, String row) {
        return new Refusal(code, 422, "/value", row);
    }

    /** Makes the limits known as a setting. */
    @Configuration(proxyBeanMethods = false)
    static class Known {
        @Bean
        SettingFamily remedyLimitsFamily(RemedyLimits limits) {
            return new SettingFamily(
                    FAMILY,
                    () -> List.of(NAME),
                    name -> name.equals(NAME) ? Optional.of(limits.written()) : Optional.empty(),
                    (name, value) -> limits.check(value),
                    true);
        }
    }
}
