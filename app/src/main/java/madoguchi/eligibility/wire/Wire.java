package madoguchi.eligibility.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON by the letter of the contract: nothing unknown, nothing twice, nothing converted, nothing
 * after the end.
 */
public final class Wire {

    public static final String CHECK = "/v1/check";
    public static final String ENROL = "/v1/enrol";
    public static final String REGISTER = "/v1/register";
    public static final String INQUIRE = "/v1/inquire";
    public static final String CONTENT_TYPE = "application/json";

    /** So far may an answer's time lie from that of the statement it answers. */
    public static final Duration SAME_TIME = Duration.ofMinutes(30);

    /** A registration that is pending is asked after so often. */
    public static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    /** Neither a request nor an answer is longer; whoever sends more is not heard out. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            textual ->
                                    textual.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .changeDefaultPropertyInclusion(
                            inclusion ->
                                    inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private Wire() {}

    /** Two messages that say the same have the same bytes. */
    public static byte[] write(Object message) {
        return JSON.writeValueAsBytes(message);
    }

    /**
     * @throws Malformed naming the place, never the content
     */
    public static <T> T read(byte[] json, Class<T> type) throws Malformed {
        try {
            var message = JSON.readValue(json, type);
            if (message == null) {
                throw new Malformed("null");
            }
            return message;
        } catch (DatabindException e) {
            throw new Malformed("does not fit the contract at '" + place(e) + "'");
        } catch (JacksonException e) {
            throw new Malformed("is no JSON");
        }
    }

    private static String place(DatabindException e) {
        var place = new StringBuilder();
        for (var step : e.getPath()) {
            place.append('/')
                    .append(
                            step.getPropertyName() == null
                                    ? step.getIndex()
                                    : step.getPropertyName());
        }
        return place.isEmpty() ? "/" : place.toString();
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    /** Something that is no message of the contract. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }
}
