package org.dauys.registration.eligibility;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** One rule with its parameters. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AgeRule.class, name = "AGE"),
    @JsonSubTypes.Type(value = UpperAgeRule.class, name = "UPPER_AGE"),
    @JsonSubTypes.Type(value = ResidenceRule.class, name = "RESIDENCE"),
    @JsonSubTypes.Type(value = DeclarationRule.class, name = "DECLARATION"),
    @JsonSubTypes.Type(value = MembershipRule.class, name = "MEMBERSHIP"),
    @JsonSubTypes.Type(value = OneTerritoryRule.class, name = "ONE_TERRITORY")
})
public sealed interface Rule
        permits AgeRule, UpperAgeRule, ResidenceRule, DeclarationRule, MembershipRule, OneTerritoryRule {

    /** Form of the names of kinds of documents. */
    String DOCUMENT_KIND = "[a-z][a-z0-9_]{0,39}";

    /** Name of the rule in findings, messages and evidence; no two of a version have the same. */
    String slug();

    /** Kind of document without which what the applicant declares is not believed; absent if it is. */
    Optional<String> evidence();

    /** Whether the facts meet the rule, apart from evidence. */
    Finding check(Facts facts);
}
