package org.dauys.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentBytesTest {

    static Stream<String> documents() {
        return Examples.documents().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepItsCanonicalBytes(String name) {
        byte[] actual = CanonicalJson.write(Examples.documents().get(name));

        assertThat(actual).isEqualTo(GoldenFiles.expected("src/test/resources/golden", name + ".v1.json", actual));
    }

    @Test
    void aBallotPaperIsReadBackWithTheSameHash() {
        BallotPaper paper = Examples.ballotPaper();

        assertThat(BallotPaper.parse(paper.canonicalBytes()).sha256()).isEqualTo(paper.sha256());
        assertThat(paper.electionDescription()).isEqualTo("ballot-paper-sha256:" + paper.sha256());
    }

    @Test
    void aControlCharacterIsRefusedBecauseWritersEscapeItDifferently() {
        BallotPaper paper = Examples.ballotPaper();
        BallotPaper spoilt =
                new BallotPaper(1, "p", "u", new LocalText("a\u0001", "b", "c"), List.of(), paper.contests());

        assertThatThrownBy(spoilt::canonicalBytes).isInstanceOf(IllegalArgumentException.class);
    }

    /** A document that also answers a question about itself. */
    private record Answering(String verdict) {

        public boolean isAcceptance() {
            return verdict.equals("accepted");
        }
    }

    @Test
    void whatADocumentSaysAboutItselfIsNoMember() {
        assertThat(CanonicalJson.write(new Answering("accepted"))).asString().isEqualTo("{\"verdict\":\"accepted\"}");
    }
}
