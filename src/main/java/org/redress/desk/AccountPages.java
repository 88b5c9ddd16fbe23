package org.redress.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may sign in and which programs may call, for administrators, and what everybody changes themselves; every change goes through {@link AccountApi}. */
@Controller
class AccountPages {
    /** An account as it is shown; {@code own} is the reader's, which cannot be shut here. */
    record Line(
            String id,
            String name,
            String mail,
            List<String> groups,
            String groupNames,
            boolean disabled,
            boolean own,
            LocalDate lastDay) {}

    private final Accounts accounts;
    private final Names names;
    private final AccountEnds ends;
    private final ClientLines clients;

    AccountPages(Accounts accounts, Names names, AccountEnds ends, ClientLines clients) {
        this.accounts = accounts;
        this.names = names;
        this.ends = ends;
        this.clients = clients;
    }

    @GetMapping("/desk/accounts")
    String show(SignedIn who, Locale language, Model page) {
        page.addAttribute(
                "accounts",
                accounts.all().stream().map(one -> line(one, who, language)).toList());
        page.addAttribute("groups", Group.assignable().stream().map(Group::id).toList());
        page.addAttribute("clients", clients.all(language));
        page.addAttribute("clientGroups", ClientLines.groups());
        return "desk/accounts";
    }

    /** Everyone changes the own password, with which all sessions end, and where they are told of escalations. */
    @GetMapping("/desk/password")
    String password(SignedIn who, Model page) {
        page.addAttribute(
                "mail", accounts.account(who.getName()).map(Account::mail).orElse(null));
        page.addAttribute("shortest", PasswordRules.SHORTEST);
        return "desk/password";
    }

    private Line line(Account account, SignedIn who, Locale language) {
        var groups = account.groups().stream().sorted().toList();
        var shown = groups.stream().map(group -> names.group(group, language)).collect(Collectors.joining(" · "));
        return new Line(
                account.id(),
                account.name(),
                account.mail(),
                groups,
                shown,
                account.disabled(),
                account.id().equals(who.getName()),
                ends.lastDay(account));
    }
}
