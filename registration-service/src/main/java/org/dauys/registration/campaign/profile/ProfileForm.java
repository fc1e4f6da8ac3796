package org.dauys.registration.campaign.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.text.PlainText;
import org.dauys.registration.campaign.event.Links;

/**
 * What every candidate may say, with the same limits for all. Plain text: nothing in it is ever markup.
 *
 * @param kk in Kazakh
 * @param ru in Russian
 * @param links to pages of the candidate
 * @param photo a document
 */
public record ProfileForm(
        @NotNull @Valid Texts kk,
        @NotNull @Valid Texts ru,
        @NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = Links.FORM) String> links,
        Optional<UUID> photo) {

    /** One language of the form; limits are in characters. */
    public record Texts(
            @NotNull @PlainText(max = 3000) String biography,
            @NotNull @PlainText(max = 1000) String education,
            @NotNull @PlainText(max = 1500) String work,
            @NotNull @Size(max = 10) List<@NotNull @PlainText(min = 1, max = 500) String> programme) {

        private boolean isFilledIn() {
            return !biography.isBlank()
                    && !education.isBlank()
                    && !work.isBlank()
                    && !programme.isEmpty()
                    && programme.stream().noneMatch(String::isBlank);
        }

        private static Texts empty() {
            return new Texts("", "", "", List.of());
        }
    }

    /** The form of a candidate who has not filled it in. */
    static ProfileForm empty() {
        return new ProfileForm(Texts.empty(), Texts.empty(), List.of(), Optional.empty());
    }

    /** Whether it says as much in one language as in the other. */
    @JsonIgnore
    boolean isComplete() {
        return kk.isFilledIn()
                && ru.isFilledIn()
                && kk.programme().size() == ru.programme().size();
    }
}
