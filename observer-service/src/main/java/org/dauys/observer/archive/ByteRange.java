package org.dauys.observer.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks for (RFC 9110, 14.2).
 *
 * @param first first byte
 * @param last last byte, inclusive; {@code first - 1} for an unsatisfiable range
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The range within so many bytes; empty if the header is absent, of another unit, malformed or has several ranges,
     * all of which a server may answer with the whole.
     */
    static Optional<ByteRange> of(Optional<String> header, long length) {
        Matcher matcher = SINGLE.matcher(header.orElse("").replace(" ", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            long suffix = Math.min(Long.parseLong(last), length);
            return Optional.of(new ByteRange(length - suffix, length - 1));
        }
        long begin = Long.parseLong(first);
        long end = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        if (!last.isEmpty() && Long.parseLong(last) < begin) {
            return Optional.empty();
        }
        return Optional.of(begin >= length ? new ByteRange(begin, begin - 1) : new ByteRange(begin, end));
    }

    boolean isSatisfiable() {
        return last >= first;
    }

    long length() {
        return last - first + 1;
    }
}
