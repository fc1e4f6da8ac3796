package org.dauys.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dauys.protocol");

    @Test
    void knowsNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dauys.protocol..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("group")
                .definedBy("org.dauys.protocol.group..")
                .layer("digest")
                .definedBy("org.dauys.protocol.digest..")
                .layer("json")
                .definedBy("org.dauys.protocol.json..")
                .layer("elgamal")
                .definedBy("org.dauys.protocol.elgamal..")
                .layer("election")
                .definedBy("org.dauys.protocol.election..")
                .layer("credential")
                .definedBy("org.dauys.protocol.credential..")
                .layer("proof")
                .definedBy("org.dauys.protocol.proof..")
                .layer("ballot")
                .definedBy("org.dauys.protocol.ballot..")
                .layer("trustee")
                .definedBy("org.dauys.protocol.trustee..")
                .layer("tally")
                .definedBy("org.dauys.protocol.tally..")
                .layer("archive")
                .definedBy("org.dauys.protocol.archive..")
                .layer("audit")
                .definedBy("org.dauys.protocol.audit..")
                .whereLayer("audit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("tally")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("trustee")
                .mayOnlyBeAccessedByLayers("tally", "audit")
                .whereLayer("ballot")
                .mayOnlyBeAccessedByLayers("tally", "audit")
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("ballot", "trustee", "tally", "audit")
                .whereLayer("credential")
                .mayOnlyBeAccessedByLayers("ballot", "audit")
                .check(CLASSES);
    }
}
