package org.dauys.program.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.program.ProgramProblem;
import org.dauys.program.text.LongText;
import org.dauys.program.text.ShortText;

/**
 * What an editor sends as a version.
 *
 * @param title of the programme
 * @param blocks 1 to 100
 */
public record ProgrammeContent(
        @NotNull @Valid ShortText title, @NotEmpty @Size(max = 100) List<@NotNull @Valid BlockContent> blocks) {

    /**
     * One part.
     *
     * @param id of the part in earlier versions; a new part is given one
     * @param heading of the part
     * @param text of the part
     */
    public record BlockContent(
            Optional<@Pattern(regexp = "[a-z0-9-]{1,40}") String> id,
            @NotNull @Valid ShortText heading,
            @NotNull @Valid LongText text) {

        public BlockContent {
            id = id == null ? Optional.empty() : id;
        }

        Block toBlock() {
            return new Block(
                    id.orElseGet(() -> UUID.randomUUID().toString()), heading.toLocalText(), text.toLocalText());
        }
    }

    /** @throws ProblemException {@code duplicate-block} if two parts have one id */
    List<Block> toBlocks() {
        List<Block> made = blocks.stream().map(BlockContent::toBlock).toList();
        Set<String> ids = new HashSet<>();
        made.forEach(block -> {
            if (!ids.add(block.id())) {
                throw new ProblemException(ProgramProblem.DUPLICATE_BLOCK, block.id());
            }
        });
        return made;
    }
}
