package org.redress.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are gathered in a transaction, written with it or not at all, and form chains that anybody can check. */
@SpringBootTest(classes = AuditWorld.class, properties = "spring.datasource.username=app")
class AuditTrailTest {
    private static final Person AGENT = Person.staff("agent");

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void chainsEntriesInTheOrderOfTheActs() {
        var number = CaseNumber.of("C-2026-000001");
        inTransaction(() -> {
            audit.record(number, AGENT, "FIRST", Map.of("b", 2, "a", "Zoë 李雷 \n\"quoted\""));
            audit.record(number, Person.SYSTEM, "SECOND", Map.of("stage", "ACCEPT"), Map.of("stage", "VERIFY"));
        });
        inTransaction(() -> audit.record(number, AGENT, "THIRD", Map.of()));
        var chain = entries.ofChain(number.value(), 0, 10);
        assertThat(chain).extracting(AuditEntry::action).containsExactly("FIRST", "SECOND", "THIRD");
        assertThat(chain.get(0).newValues()).isEqualTo("{\"a\":\"Zoë 李雷 \\n\\\"quoted\\\"\",\"b\":2}");
        assertUnbroken(chain);
        assertThat(entries.lastOfChain(number.value(), 2))
                .extracting(AuditEntry::action)
                .containsExactly("SECOND", "THIRD");
    }

    @Test
    void keepsTheChainsOfOneTransactionApart() {
        var one = CaseNumber.of("C-2026-000002");
        var other = CaseNumber.of("C-2026-000003");
        inTransaction(() -> {
            audit.record(one, AGENT, "MERGED", Map.of());
            audit.record(other, AGENT, "MERGED_IN", Map.of());
            audit.recordSystem(AGENT, "SIGNED_IN", Map.of());
        });
        for (var chain : List.of(one.value(), other.value(), "system")) assertUnbroken(entries.ofChain(chain, 0, 10));
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        var number = CaseNumber.of("C-2026-000004");
        assertThatThrownBy(() -> inTransaction(() -> {
                    audit.record(number, AGENT, "FIRST", Map.of());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(entries.ofChain(number.value(), 0, 10)).isEmpty();
    }

    @Test
    void anEntryThatCannotBeWrittenRollsTheActBack() {
        var number = CaseNumber.of("C-2026-000005");
        assertThatThrownBy(() -> inTransaction(() -> {
                    audit.record(number, AGENT, "FIRST", Map.of());
                    audit.record(number, AGENT, "not an action", Map.of());
                }))
                .hasMessageContaining("audit_entry_action_check");
        assertThat(entries.ofChain(number.value(), 0, 10)).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> audit.recordSystem(AGENT, "SIGNED_IN", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
    }

    private static void assertUnbroken(List<AuditEntry> chain) {
        var before = new byte[32];
        for (int place = 0; place < chain.size(); place++) {
            var entry = chain.get(place);
            assertThat(entry.seq()).isEqualTo(place + 1);
            assertThat(entry.prevHash()).isEqualTo(before);
            assertThat(entry.hash()).isEqualTo(hash(before, entry));
            before = entry.hash();
        }
        assertThat(chain).isNotEmpty();
    }

    private static byte[] hash(byte[] before, AuditEntry entry) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            return sha.digest(String.join(
                            "\n",
                            entry.chain(),
                            Long.toString(entry.seq()),
                            entry.id().toString(),
                            entry.at().toString(),
                            entry.who(),
                            entry.whoKind(),
                            entry.action(),
                            entry.oldValues(),
                            entry.newValues())
                    .getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
