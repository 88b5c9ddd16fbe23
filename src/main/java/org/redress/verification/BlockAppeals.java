package org.redress.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.complaint.CaseLetters;
import org.redress.engine.CaseWork;
import org.redress.engine.SingleTasks;
import org.redress.message.OwnWords;
import org.springframework.stereotype.Component;

/** Takes a blocked buyer's appeal to a supervisor who had no part in the block, and their answer to the buyer. */
@Component
class BlockAppeals {
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

    /** There is no block to appeal against, or no appeal to answer, or one is open already. */
    static class WrongAppeal extends Refusal {
        WrongAppeal(String code) {
            super(code, 409, null);
        }
    }

    private final CaseWork work;
    private final BlockList blocks;
    private final SingleTasks tasks;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    BlockAppeals(
            CaseWork work, BlockList blocks, SingleTasks tasks, CaseLetters letters, AuditTrail audit, Clock clock) {
        this.work = work;
        this.blocks = blocks;
        this.tasks = tasks;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the buyer's words and makes the task. */
    void file(CaseNumber number, Person who, String words) {
        work.on(number, file -> {
            var block = blocks.standing(number).orElseThrow(() -> new WrongAppeal("no-block-to-appeal"));
            if (blocks.openAppeal(number).isPresent()) throw new WrongAppeal("appeal-open");
            var appeal = filed(number, block, who, words);
            blocks.file(appeal);
            tasks.raise(appeal.taskKey(), task(number));
            audit.record(number, who, "BLOCK_APPEALED", Map.of("words", AuditTrail.digest(words)));
            return null;
        });
    }

    private BlockAppeal filed(CaseNumber number, BlockList.Block block, Person who, String words) {
        return new BlockAppeal(
                Ids.next(),
                number,
                block.id(),
                words,
                who.id(),
                clock.instant(),
                BlockAppeal.State.OPEN,
                null,
                null,
                null);
    }

    private SingleTasks.Work task(CaseNumber number) {
        var due = clock.instant().plus(TIME_TO_ANSWER);
        return new SingleTasks.Work("Activity_AnswerBlockAppeal", "Answer block appeal", "supervisors", number, due);
    }

    /** Decides and answers; whoever judged or confirmed the block may not. A granted appeal ends the block soon. */
    void answer(CaseNumber number, Person who, BlockAppeal.State decision, String answer, String overrideReason) {
        work.on(number, file -> {
            var appeal = blocks.openAppeal(number).orElseThrow(() -> new WrongAppeal("no-appeal-open"));
            blocks.standing(number).ifPresent(block -> another(block, who));
            blocks.answer(appeal.id(), decision, answer, who.id(), clock.instant());
            letters.answer(number, new OwnWords("answer", answer, "/answer", overrideReason), who);
            tasks.close(appeal.taskKey());
            var facts = Map.of("decision", decision, "answer", AuditTrail.digest(answer));
            audit.record(number, who, "BLOCK_APPEAL_ANSWERED", facts);
            return null;
        });
    }

    private static void another(BlockList.Block block, Person who) {
        if (who.id().equals(block.judgedBy()) || who.id().equals(block.confirmedBy()))
            throw new Refusal("second-person-needed", 403, null);
    }
}
