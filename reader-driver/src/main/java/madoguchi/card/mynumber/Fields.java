package madoguchi.card.mynumber;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import madoguchi.card.surface.Sex;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;

/**
 * A file of the 券面 applications: one outer object, an offset table (two bytes for each field,
 * counted from the first byte of the file), then the fields. The table is checked, not trusted.
 */
final class Fields {

    private static final int OFFSETS = 0xDF21;
    private static final DateTimeFormatter YYYYMMDD =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<Integer, Tlv> byTag = new TreeMap<>();

    private Fields() {}

    static Fields parse(byte[] file, int tag) throws MalformedTlv {
        Tlv outer = Tlv.first(file);
        if (outer.tag() != tag) {
            throw new MalformedTlv("object %X where %X should be".formatted(outer.tag(), tag));
        }
        Fields fields = new Fields();
        byte[] offsets = null;
        List<Tlv> inOrder = new ArrayList<>();
        for (Tlv field : outer.children()) {
            if (field.tag() == OFFSETS) {
                offsets = field.value();
            } else {
                inOrder.add(field);
                if (fields.byTag.put(field.tag(), field) != null) {
                    throw new MalformedTlv("field %X is there twice".formatted(field.tag()));
                }
            }
        }
        checkOffsets(offsets, inOrder);
        return fields;
    }

    private static void checkOffsets(byte[] offsets, List<Tlv> fields) throws MalformedTlv {
        if (offsets == null || offsets.length != 2 * fields.size()) {
            throw new MalformedTlv("no offset table for " + fields.size() + " fields");
        }
        for (int i = 0; i < fields.size(); i++) {
            int said = (offsets[2 * i] & 0xFF) << 8 | offsets[2 * i + 1] & 0xFF;
            if (said != fields.get(i).start()) {
                throw new MalformedTlv(
                        "the offset table says %d for field %s, which stands at %d"
                                .formatted(said, fields.get(i), fields.get(i).start()));
            }
        }
    }

    Optional<Tlv> find(int tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    Tlv get(int tag) throws MalformedTlv {
        return find(tag).orElseThrow(() -> new MalformedTlv("field %X is missing".formatted(tag)));
    }

    LocalDate date(int tag) throws MalformedTlv {
        try {
            return LocalDate.parse(text(tag), YYYYMMDD);
        } catch (DateTimeException e) {
            throw new MalformedTlv("field %X is no date".formatted(tag));
        }
    }

    Sex sex(int tag) throws MalformedTlv {
        byte[] value = get(tag).value();
        if (value.length != 1) {
            throw new MalformedTlv("field %X is no single digit".formatted(tag));
        }
        return Sex.of(value[0]);
    }

    String text(int tag) throws MalformedTlv {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(get(tag).value()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTlv("field %X is no UTF-8".formatted(tag));
        }
    }
}
