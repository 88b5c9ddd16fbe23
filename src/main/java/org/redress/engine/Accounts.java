package org.redress.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of staff and their groups, kept in the engine's own user tables. */
@Component
@Transactional
public class Accounts {
    private static final String DISABLED = "disabled";
    private static final String DEMO = "demo";
    private static final String ENDS = "ends";

    /** More than there are groups; who is signed in to the engine may not ask it for an unbounded list. */
    private static final int MOST_GROUPS = 100;

    private final IdentityService identity;
    private final PasswordManager manager;
    private final PasswordHash hash;
    private final Clock clock;

    Accounts(ProcessEngine engine, PasswordHash hash, Clock clock) {
        this.identity = engine.getIdentityService();
        this.manager = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Groups of the account if the password is right and the account is open; takes the same time for unknown users.
     * The engine's own check is not used because it locks an account for whoever guesses at it.
     */
    @Transactional(propagation = Propagation.SUPPORTS) // a hash takes a quarter of a second: hold no connection for it
    public Optional<Set<String>> signIn(String userId, String password) {
        var user = (UserEntity) find(userId);
        if (user == null) {
            hash.checkInVain(password);
            return Optional.empty();
        }
        var salted = EncryptionUtil.saltPassword(password, user.getSalt());
        if (!manager.check(salted, user.getPassword()) || closed(userId)) return Optional.empty();
        return Optional.of(groupsOf(userId));
    }

    public boolean exists(String userId) {
        return find(userId) != null;
    }

    public List<Account> all() {
        return identity.createUserQuery().orderByUserId().asc().list().stream()
                .map(this::account)
                .toList();
    }

    public Optional<Account> account(String userId) {
        return Optional.ofNullable(find(userId)).map(this::account);
    }

    /** The name that stands under letters and is shown to colleagues. */
    public Optional<String> name(String userId) {
        return Optional.ofNullable(find(userId)).map(User::getFirstName).filter(name -> !name.isBlank());
    }

    /** True if an account that may sign in belongs to the group. */
    public boolean anyoneIn(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream().anyMatch(user -> !closed(user.getId()));
    }

    public void createGroup(String groupId) {
        if (identity.createGroupQuery().groupId(groupId).count() > 0) return;
        var group = identity.newGroup(groupId);
        group.setName(groupId);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
    }

    public void create(String userId, String name, String password, Collection<String> groups) {
        var user = identity.newUser(userId);
        user.setFirstName(name);
        user.setPassword(password);
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership(userId, group));
    }

    /** Sets a new password; the account is then no demo account any more. */
    public void changePassword(String userId, String password) {
        var user = find(userId);
        user.setPassword(password);
        identity.saveUser(user);
        identity.deleteUserInfo(userId, DEMO);
    }

    /** Sets where this person is told of escalations; null for nowhere. */
    public void changeMail(String userId, String mail) {
        var user = find(userId);
        user.setEmail(mail);
        identity.saveUser(user);
    }

    public void changeGroups(String userId, Set<String> groups) {
        var before = groupsOf(userId);
        before.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identity.deleteMembership(userId, group));
        groups.stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> identity.createMembership(userId, group));
    }

    public void disable(String userId) {
        identity.setUserInfo(userId, DISABLED, "true");
    }

    public void enable(String userId) {
        identity.deleteUserInfo(userId, DISABLED);
    }

    /** From then on nobody signs in with it and its sessions are over; null takes the end away. */
    public void endAt(String userId, Instant end) {
        if (end == null) identity.deleteUserInfo(userId, ENDS);
        else identity.setUserInfo(userId, ENDS, end.toString());
    }

    public void markAsDemo(String userId) {
        identity.setUserInfo(userId, DEMO, "true");
    }

    /** True while the account still has the password that is printed for everyone. */
    public boolean isDemo(String userId) {
        return identity.getUserInfo(userId, DEMO) != null;
    }

    private Account account(User user) {
        return new Account(
                user.getId(),
                user.getFirstName(),
                mail(user),
                groupsOf(user.getId()),
                closed(user.getId()),
                end(user.getId()));
    }

    private static String mail(User user) {
        return user.getEmail() == null || user.getEmail().isEmpty() ? null : user.getEmail();
    }

    private User find(String userId) {
        return identity.createUserQuery().userId(userId).singleResult();
    }

    private boolean disabled(String userId) {
        return identity.getUserInfo(userId, DISABLED) != null;
    }

    private boolean closed(String userId) {
        var end = end(userId);
        return disabled(userId) || end != null && !clock.instant().isBefore(end);
    }

    private Instant end(String userId) {
        var end = identity.getUserInfo(userId, ENDS);
        return end == null ? null : Instant.parse(end);
    }

    private Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).listPage(0, MOST_GROUPS).stream()
                .map(Group::getId)
                .collect(toUnmodifiableSet());
    }
}
