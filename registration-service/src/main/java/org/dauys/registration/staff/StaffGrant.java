package org.dauys.registration.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A grant in force.
 *
 * @param id UUID
 * @param phone masked
 * @param withIin whether it holds for the member login of one person; otherwise for the participant login of the phone
 * @param name of the person
 * @param roles granted
 * @param territories scope of all of them; {@code *} is everywhere
 * @param grantedAt since when
 */
public record StaffGrant(
        String id,
        String phone,
        boolean withIin,
        String name,
        List<String> roles,
        List<String> territories,
        Instant grantedAt) {

    /** Roles with their scope, as they go into a token. */
    public record Rights(List<String> roles, List<String> territories) {

        /** No staff. */
        public static Rights none() {
            return new Rights(List.of(), List.of());
        }

        static Rights of(Optional<Rights> found) {
            return found.orElseGet(Rights::none);
        }
    }
}
