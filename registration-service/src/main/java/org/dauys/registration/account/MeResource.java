package org.dauys.registration.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.account.Accounts.Membership;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platform knows about whoever asks. */
@Path("/api/me")
@Authenticated
@Tag(name = "Account")
public class MeResource {

    private final Caller caller;
    private final Accounts accounts;

    public MeResource(Caller caller, Accounts accounts) {
        this.caller = caller;
        this.accounts = accounts;
    }

    /** The caller's account. */
    public record Me(String id, String kind, Set<String> roles, Set<String> territories, List<Membership> rolls) {}

    @GET
    @Operation(summary = "The account of the caller")
    public Me me() {
        boolean member = caller.roles().contains(Roles.MEMBER);
        return new Me(
                caller.subject(),
                member ? AccountKind.MEMBER.role() : AccountKind.PARTICIPANT.role(),
                new TreeSet<>(caller.roles()),
                new TreeSet<>(caller.territories()),
                member ? accounts.memberships(UUID.fromString(caller.subject())) : List.of());
    }
}
