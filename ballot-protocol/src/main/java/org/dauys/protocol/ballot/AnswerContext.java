package org.dauys.protocol.ballot;

import java.util.List;
import org.dauys.protocol.elgamal.Ciphertext;

/** The string S of an answer (§4.11.1): S0, a bar, and every alpha and beta in order, separated by commas. */
final class AnswerContext {
    private AnswerContext() {}

    static String of(BallotHeader header, List<Ciphertext> choices) {
        StringBuilder text = new StringBuilder(128 + 130 * choices.size()).append(header.context());
        char separator = '|';
        for (Ciphertext choice : choices) {
            text.append(separator).append(choice.alpha().encode());
            text.append(',').append(choice.beta().encode());
            separator = ',';
        }
        return text.toString();
    }
}
