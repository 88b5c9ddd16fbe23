package org.redress.desk;

import java.util.Collection;
import java.util.Set;
import org.redress.common.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who sent this request, proven by a password or a token, and the groups they held at that moment. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Person person;
    private final Set<Group> groups;

    SignedIn(Person person, Collection<Group> groups) {
        super(groups.stream()
                .map(group -> new SimpleGrantedAuthority(group.id()))
                .toList());
        this.person = person;
        this.groups = Set.copyOf(groups);
        setAuthenticated(true);
    }

    Set<Group> groups() {
        return groups;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    /** The name that colleagues see; the user id where no other is known. */
    String shownName() {
        return getDetails() instanceof String name && !name.isBlank() ? name : getName();
    }

    @Override
    public String getName() {
        return person.id();
    }
}
