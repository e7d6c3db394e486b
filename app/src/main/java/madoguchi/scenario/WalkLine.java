package madoguchi.scenario;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One verb and its words, and where they stand.
 *
 * @param number line of the file, from 1
 */
@JsonDeserialize(using = WalkLine.Reader.class)
record WalkLine(int number, String verb, String words) {

    static final class Reader extends ValueDeserializer<WalkLine> {

        @Override
        public WalkLine deserialize(JsonParser parser, DeserializationContext context) {
            int number = parser.currentTokenLocation().getLineNr();
            if (parser.currentToken() != JsonToken.START_OBJECT
                    || parser.nextToken() != JsonToken.PROPERTY_NAME) {
                throw notOne(context);
            }
            String verb = parser.currentName();
            if (!parser.nextToken().isScalarValue()) {
                throw notOne(context);
            }
            String words = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
            if (parser.nextToken() != JsonToken.END_OBJECT) {
                throw notOne(context);
            }
            return new WalkLine(number, verb, words);
        }

        private static RuntimeException notOne(DeserializationContext context) {
            return context.weirdStringException(
                    "", WalkLine.class, "a line of the walk is one verb and its words");
        }
    }
}
