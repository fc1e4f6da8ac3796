package org.dauys.registration.statistics;

import java.util.Locale;
import java.util.function.Predicate;

/** Of whom a figure is. */
public enum Stage {
    /** Everybody who ever applied. */
    APPLIED(person -> true),
    /** Everybody who was ever registered. */
    REGISTERED(Person::isRegistered),
    /** Those who still stand: neither withdrawn nor removed. */
    STANDING(Person::standing);

    private final Predicate<Person> includes;

    Stage(Predicate<Person> includes) {
        this.includes = includes;
    }

    boolean includes(Person person) {
        return includes.test(person);
    }

    /** As in addresses and answers. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
