package org.dauys.kit.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The account behind the identity token of the present request. Every method ends the request with {@code unauthorized}
 * if there is no identity token; a voting token is none.
 */
@RequestScoped
public class Caller {

    /** The claim behind {@link #person}: tells accounts of one phone, and nothing of the phone. */
    public static final String PERSON_CLAIM = "person";

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** Account id, a UUID. */
    public String subject() {
        return identity().getSubject();
    }

    public Set<String> roles() {
        return identity().getGroups();
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /** Territory slugs that the staff roles are given for; {@link TerritoryScope#EVERYWHERE} for all. */
    public Set<String> territories() {
        Set<String> territories = new LinkedHashSet<>();
        Object claim = identity().getClaim("territories");
        if (claim instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(territory -> territories.add(territory.getString()));
        } else if (claim instanceof Collection<?> collection) {
            collection.forEach(territory -> territories.add(String.valueOf(territory)));
        }
        return territories;
    }

    /** Whether the territory scopes cover this territory. */
    public boolean mayActIn(String territoryId) {
        return TerritoryScope.anyCovers(territories(), territoryId);
    }

    /**
     * @throws ProblemException {@code forbidden} unless {@link #mayActIn}
     */
    public void requireTerritory(String territoryId) {
        if (!mayActIn(territoryId)) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
    }

    /**
     * @throws ProblemException {@code forbidden} unless the scope is every territory
     */
    public void requireEverywhere() {
        if (!territories().contains(TerritoryScope.EVERYWHERE)) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
    }

    /**
     * Who the account belongs to, as far as the issuer knows: accounts with one phone have one person. It is compared
     * where two people are required, because one phone can have several accounts. Of an issuer that does not say, every
     * account is a person of its own.
     */
    public String person() {
        return Optional.<Object>ofNullable(identity().getClaim(PERSON_CLAIM))
                .map(claim -> claim instanceof JsonString json ? json.getString() : claim.toString())
                .orElseGet(this::subject);
    }

    private JsonWebToken identity() {
        if (token.getRawToken() == null) {
            throw new ProblemException(KitProblem.UNAUTHORIZED);
        }
        Audience.require(token, Audience.IDENTITY);
        return token;
    }
}
