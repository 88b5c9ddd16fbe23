package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts of staff: an administrator makes, changes and shuts them; everyone may change the own password. A change is in
 * force here at once and on other nodes within 60 seconds.
 */
@RestController
@Tag(name = "Accounts", description = "Accounts of staff")
@RequestMapping("/api")
class AccountApi {
    /**
     * A new account; the id is what the person types to sign in, the mail where they are told of escalations. It ends
     * after {@code lastDay}, if there is one.
     */
    record NewAccount(
            @NotNull @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}")
            String id,

            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull String password,
            @NotEmpty Set<Group> groups,
            LocalDate lastDay,
            @Email @Size(max = 200) String mail) {}

    record Groups(@NotEmpty Set<Group> groups) {}

    record Password(@NotNull String password) {}

    record OwnPassword(@NotNull String current, @NotNull String password) {}

    /** An address; empty or left out for none. */
    record Mail(@Email @Size(max = 200) String mail) {}

    record State(@NotNull Boolean disabled) {}

    /** Null takes the end away. */
    record End(LocalDate lastDay) {}

    private final AccountDesk desk;
    private final Accounts accounts;
    private final RecentSignIns recent;
    private final SharedThrottle throttle;

    AccountApi(AccountDesk desk, Accounts accounts, RecentSignIns recent, SharedThrottle throttle) {
        this.desk = desk;
        this.accounts = accounts;
        this.recent = recent;
        this.throttle = throttle;
    }

    @Operation(operationId = "listAccounts", summary = "All accounts")
    @GetMapping("/accounts")
    Map<String, List<Account>> list() {
        return Map.of("items", accounts.all());
    }

    @Operation(operationId = "makeAccount", summary = "Make an account")
    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Account make(Person who, @Valid @RequestBody NewAccount wanted) {
        return desk.make(who, wanted);
    }

    @Operation(summary = "Change the groups of an account")
    @PutMapping("/accounts/{id}/groups")
    Account changeGroups(Person who, @PathVariable String id, @Valid @RequestBody Groups wanted) {
        var account = desk.changeGroups(who, id, wanted.groups());
        recent.forget(id);
        return account;
    }

    @Operation(summary = "Set a new password for somebody")
    @PutMapping("/accounts/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Person who, @PathVariable String id, @Valid @RequestBody Password wanted) {
        desk.changePassword(who, id, wanted.password());
        recent.forget(id);
    }

    @Operation(summary = "Shut an account or open it again")
    @PutMapping("/accounts/{id}/state")
    Account changeState(Person who, @PathVariable String id, @Valid @RequestBody State wanted) {
        var account = desk.changeState(who, id, wanted.disabled());
        recent.forget(id);
        return account;
    }

    @Operation(summary = "Set the last day of an account, after which nobody signs in with it")
    @PutMapping("/accounts/{id}/end")
    Account changeEnd(Person who, @PathVariable String id, @Valid @RequestBody End wanted) {
        var account = desk.changeEnd(who, id, wanted.lastDay());
        recent.forget(id);
        return account;
    }

    @Operation(summary = "Change where somebody is told of escalations")
    @PutMapping("/accounts/{id}/mail")
    Account changeMail(Person who, @PathVariable String id, @Valid @RequestBody Mail wanted) {
        return desk.changeMail(who, id, wanted.mail());
    }

    @Operation(summary = "Change where you are told of escalations while you have no desk open")
    @PutMapping("/mail")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnMail(Person who, @Valid @RequestBody Mail wanted) {
        desk.changeMail(who, who.id(), wanted.mail());
    }

    @Operation(summary = "Change your own password")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(Person who, @Valid @RequestBody OwnPassword wanted, HttpServletRequest request) {
        requireOwn(who, wanted.current(), request.getRemoteAddr());
        desk.changePassword(who, who.id(), wanted.password());
        recent.forget(who.id());
    }

    /** Who found an open desk has no more guesses at its password than at the door. */
    private void requireOwn(Person who, String password, String address) {
        throttle.take(who.id(), address);
        if (accounts.signIn(who.id(), password).isEmpty()) throw new Refusal("wrong-password", 403, "/current");
        throttle.giveBack(who.id(), address);
    }
}
