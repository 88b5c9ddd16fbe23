package org.redress.complaint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Acts on a case that staff enter, for the customer or for others outside. All answer 204. */
@RestController
@Tag(name = "Acts on a case", description = "What staff enter for the customer or for others outside")
@RequestMapping("/api/cases/{number}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CaseApi {
    /** Who a message is from or for: the customer wrote (IN), we write (OUT), or a note among colleagues. */
    enum Direction {
        IN,
        OUT,
        NOTE
    }

    record Message(
            Direction direction,
            Channel channel,
            @NotBlank @Size(max = 20_000) String text,
            @Size(max = 2000) String overrideReason) {}

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    record OutsideLetter(@Size(max = 200) String reference, Instant due, Ruling ruling) {}

    /** For whom a platform decided. */
    enum Ruling {
        FOR_SHOP,
        AGAINST_SHOP
    }

    record Merge(@NotNull String into) {}

    record Transfer(
            @NotBlank @Size(max = 64) String to,
            @Size(max = 2000) String note) {}

    private final CustomerMessages messages;
    private final Reopening reopening;
    private final OutsideLetters outside;
    private final CaseMerging merging;
    private final Transfers transfers;
    private final AbuseReports abuse;
    private final CaseFiles attached;

    CaseApi(
            CustomerMessages messages,
            Reopening reopening,
            OutsideLetters outside,
            CaseMerging merging,
            Transfers transfers,
            AbuseReports abuse,
            CaseFiles attached) {
        this.messages = messages;
        this.reopening = reopening;
        this.outside = outside;
        this.merging = merging;
        this.transfers = transfers;
        this.abuse = abuse;
        this.attached = attached;
    }

    @Operation(operationId = "addMessage", summary = "Enter a message of the customer, write to them, or leave a note")
    @PostMapping("/messages")
    void message(@PathVariable String number, Person who, @Valid @RequestBody Message message) {
        var about = CaseNumber.of(number);
        var channel = message.channel() == null ? Channel.WEB : message.channel();
        switch (message.direction() == null ? Direction.IN : message.direction()) {
            case IN -> messages.received(about, who, channel, message.text());
            case OUT -> messages.send(about, who, message.text(), message.overrideReason());
            case NOTE -> messages.note(about, who, message.text());
        }
    }

    @Operation(
            operationId = "answerQuestion",
            summary = "Enter the customer's answer to the open question; the clock runs again")
    @PostMapping("/answer")
    void answer(@PathVariable String number, Person who, @Valid @RequestBody Message message) {
        var channel = message.channel() == null ? Channel.WEB : message.channel();
        messages.answered(CaseNumber.of(number), who, channel, message.text());
    }

    @Operation(operationId = "reopenCase", summary = "Open a closed case again, with the same number and owner")
    @PostMapping("/reopening")
    void reopen(@PathVariable String number, Person who, @Valid @RequestBody Reason body) {
        reopening.reopen(CaseNumber.of(number), who, body.reason());
    }

    @Operation(operationId = "addPlatformLetter", summary = "Enter a marketplace's letter with its date, or its ruling")
    @PostMapping("/platform-case")
    void platform(@PathVariable String number, Person who, @Valid @RequestBody OutsideLetter letter) {
        if (letter.ruling() != null)
            outside.ruled(CaseNumber.of(number), letter.ruling().name());
        else
            outside.received(
                    CaseNumber.of(number), who, OutsideLetters.Sender.PLATFORM, letter.reference(), letter.due());
    }

    @Operation(operationId = "addAuthorityLetter", summary = "Enter an authority's letter with its date")
    @PostMapping("/authority-letter")
    void authority(@PathVariable String number, Person who, @Valid @RequestBody OutsideLetter letter) {
        outside.received(CaseNumber.of(number), who, OutsideLetters.Sender.AUTHORITY, letter.reference(), letter.due());
    }

    @Operation(operationId = "reportAbuse", summary = "Report abuse for a supervisor's judgement")
    @PostMapping("/abuse-report")
    void abuse(@PathVariable String number, Person who, @Valid @RequestBody Reason body) {
        abuse.report(CaseNumber.of(number), who, body.reason());
    }

    @Operation(operationId = "mergeCase", summary = "Merge this case into another one")
    @PostMapping("/merge")
    void merge(@PathVariable String number, Person who, @Valid @RequestBody Merge body) {
        merging.merge(CaseNumber.of(number), who, CaseNumber.of(body.into()));
    }

    @Operation(operationId = "splitCase", summary = "Split a merged case off again")
    @PostMapping("/split")
    void split(@PathVariable String number, Person who, @Valid @RequestBody Reason body) {
        merging.split(CaseNumber.of(number), who, body.reason());
    }

    @Operation(operationId = "addFiles", summary = "Add up to ten files to a running case")
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void files(@PathVariable String number, Person who, @RequestPart("file") List<MultipartFile> files) {
        attached.add(CaseNumber.of(number), who, files);
    }

    @Operation(operationId = "transferCase", summary = "Hand the case and its tasks to a colleague")
    @PostMapping("/transfer")
    void transfer(@PathVariable String number, Person who, @Valid @RequestBody Transfer body) {
        transfers.transfer(CaseNumber.of(number), who, body.to(), body.note());
    }
}
