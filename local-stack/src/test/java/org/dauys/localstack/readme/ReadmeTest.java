package org.dauys.localstack.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dauys.localstack.launch.Main;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README is the first thing that a newcomer trusts: its tree, links and options are compared with the project. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("..");

    private final String readme = read("README.md");

    @Test
    void theTreeMapNamesEveryModuleAndNothingElse() {
        List<String> modules = matches("<module>([a-z-]+)</module>", read("pom.xml"));
        List<String> mapped = matches("(?m)^\\| `([a-z-]+)/` \\|", readme);

        assertThat(mapped).containsAll(modules);
        assertThat(mapped)
                .allSatisfy(folder -> assertThat(PROJECT.resolve(folder)).isDirectory());
    }

    @Test
    void everyLinkWithinTheProjectLeadsSomewhere() {
        List<String> links = matches("\\]\\((?!https?:)([^)#]+)\\)", readme);

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(PROJECT.resolve(link))
                .exists());
    }

    @Test
    void theTwoCommandsAreThereAndExecutable() {
        assertThat(readme).contains("./run ").contains("./mvnw verify");
        assertThat(PROJECT.resolve("run")).isExecutable();
        assertThat(PROJECT.resolve("mvnw")).isExecutable();
        assertThat(PROJECT.resolve(".ci/run")).isExecutable();
    }

    @Test
    void everyOptionOfRunThatIsNamedExists() {
        CommandLine run = new CommandLine(new Main());
        List<String> named = matches("(?m)\\./run (--[a-z-]+)", readme);

        assertThat(named).isNotEmpty();
        assertThat(run.getCommandSpec().optionsMap().keySet()).containsAll(named);
        assertThat(run.getSubcommands()).containsKey("replay");
    }

    private static List<String> matches(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
