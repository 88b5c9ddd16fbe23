package org.redress.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The block list, and appeals of blocked buyers. */
@RestController
@Tag(name = "Blocks", description = "Blocked buyers and their appeals")
class BlockApi {
    private static final int MOST = 200;

    record Blocked(List<BlockList.Block> items) {}

    record AppealText(@NotBlank @Size(max = 20_000) String text) {}

    /** What became of the appeal. */
    enum AppealDecision {
        UPHOLD(BlockAppeal.State.UPHELD),
        LIFT(BlockAppeal.State.LIFTED);

        private final BlockAppeal.State state;

        AppealDecision(BlockAppeal.State state) {
            this.state = state;
        }
    }

    record AppealAnswer(
            @NotNull AppealDecision decision,
            @NotBlank @Size(max = 20_000) String answer,
            @Size(max = 2000) String overrideReason) {}

    private final BlockList blocks;
    private final BlockAppeals appeals;

    BlockApi(BlockList blocks, BlockAppeals appeals) {
        this.blocks = blocks;
        this.appeals = appeals;
    }

    @Operation(operationId = "listBlocks", summary = "Blocks that stand, the first to end first")
    @GetMapping("/api/blocks")
    Blocked list() {
        return new Blocked(blocks.all(MOST));
    }

    @Operation(
            operationId = "fileBlockAppeal",
            summary = "File a blocked buyer's appeal; a supervisor who had no part in the block answers it")
    @PostMapping("/api/cases/{number}/block-appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appeal(@PathVariable String number, Person who, @Valid @RequestBody AppealText body) {
        appeals.file(CaseNumber.of(number), who, body.text());
    }

    @Operation(
            operationId = "answerBlockAppeal",
            summary = "Answer the appeal: the block stays or ends, the buyer is told why")
    @PostMapping("/api/cases/{number}/block-appeal/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String number, Person who, @Valid @RequestBody AppealAnswer body) {
        appeals.answer(CaseNumber.of(number), who, body.decision().state, body.answer(), body.overrideReason());
    }
}
