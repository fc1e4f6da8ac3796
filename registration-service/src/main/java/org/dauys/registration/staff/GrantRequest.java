package org.dauys.registration.staff;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;

/** Roles for the participant login of a phone or, with an IIN, for the member login of that person with this phone. */
public record GrantRequest(
        @NotNull @Pattern(regexp = Phone.FORM) String phone,
        @Pattern(regexp = "[0-9]{12}") String iin,
        @PublicText String name,
        @NotEmpty @Size(max = 10) List<@NotNull String> roles,
        @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "\\*|" + Ids.SLUG) String> territories) {

    Phone toPhone() {
        return new Phone(phone);
    }

    Optional<Iin> member() {
        return Optional.ofNullable(iin).map(Iin::new);
    }

    /** Two of the same cannot be given at once. */
    String login() {
        return phone + "|" + Optional.ofNullable(iin).orElse("");
    }

    /** Masked. */
    @Override
    public String toString() {
        return "GrantRequest[*****]";
    }
}
