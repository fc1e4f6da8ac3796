package org.dauys.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void keepsTheBytesOfItsVersion(MessageType type) {
        byte[] actual = EventJson.write(Examples.messages().get(type));

        assertThat(actual).isEqualTo(GoldenFiles.expected("src/test/resources/golden", type.schema(), actual));
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void isReadBackAsItWasWritten(MessageType type) {
        Object message = Examples.messages().get(type);

        assertThat(EventJson.read(EventJson.write(message), type.data())).isEqualTo(message);
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void ignoresMembersThatALaterVersionAdds(MessageType type) throws IOException {
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode)
                JSON.readTree(EventJson.write(Examples.messages().get(type)));
        tree.put("a_member_of_the_future", 1);

        assertThat(EventJson.read(JSON.writeValueAsBytes(tree), type.data()))
                .isEqualTo(Examples.messages().get(type));
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void hasASchemaThatDescribesItsRecord(MessageType type) {
        byte[] generated = schemaOf(type.data()).toPrettyString().concat("\n").getBytes(StandardCharsets.UTF_8);

        assertThat(new String(generated, StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        GoldenFiles.expected("src/main/resources/schemas", type.schema(), generated),
                        StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void isValidByItsSchemaAndInvalidWithoutARequiredMember(MessageType type) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/schemas/" + type.schema()));
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode)
                JSON.readTree(EventJson.write(Examples.messages().get(type)));

        assertThat(schema.validate(tree)).isEmpty();
        tree.remove(JSON.readTree(schemaText(type)).get("required").get(0).asText());
        assertThat(schema.validate(tree)).isNotEmpty();
    }

    private String schemaText(MessageType type) throws IOException {
        return new String(
                getClass().getResourceAsStream("/schemas/" + type.schema()).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode schemaOf(Class<?> record) {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.ADDITIONAL_FIXED_TYPES);
        builder.forFields()
                .withPropertyNameOverrideResolver(field -> {
                    JsonProperty name = field.getAnnotation(JsonProperty.class);
                    return name != null
                            ? name.value()
                            : new PropertyNamingStrategies.SnakeCaseStrategy().translate(field.getName());
                })
                .withRequiredCheck(field -> !field.getType().isInstanceOf(Optional.class))
                .withTargetTypeOverridesResolver(field -> field.getType().isInstanceOf(Optional.class)
                        ? List.<ResolvedType>of(field.getTypeParameterFor(Optional.class, 0))
                        : null);
        builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            if (!type.isInstanceOf(Instant.class)) {
                return null;
            }
            var time = context.getGeneratorConfig().createObjectNode();
            time.put("type", "string").put("format", "date-time");
            return new com.github.victools.jsonschema.generator.CustomDefinition(time, true);
        });
        return new SchemaGenerator(builder.build()).generateSchema(record);
    }
}
