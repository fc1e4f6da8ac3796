package org.dauys.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void emptiesAFolderThatALocalSystemMade(@TempDir Path parent) throws IOException {
        Path folder = parent.resolve("data");
        DataFolder.create(folder);
        Files.createDirectories(folder.resolve("kafka/log"));
        Files.writeString(folder.resolve("kafka/log/0"), "x");

        DataFolder.empty(folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void touchesNoFolderOfSomebodyElse(@TempDir Path folder) throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.tex"), "x");

        assertThatThrownBy(() -> DataFolder.empty(folder)).isInstanceOf(IllegalStateException.class);

        assertThat(thesis).exists();
    }
}
