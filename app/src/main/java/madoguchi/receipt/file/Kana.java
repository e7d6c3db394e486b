package madoguchi.receipt.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * カナ in half width, as the field's files have it: ヤマダ　イチロウ becomes ﾔﾏﾀﾞ ｲﾁﾛｳ. Letters, digits and
 * signs come along; what has no half width stays as it is.
 */
public final class Kana {

    private static final Map<Integer, String> OF = table();

    private Kana() {}

    public static String halfWidth(String fullWidth) {
        return Normalizer.normalize(fullWidth, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(point -> OF.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
    }

    /** Unicode itself says what a half-width form stands for; here it is read backwards. */
    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        for (char half = '\uFF61'; half <= '\uFF9F'; half++) {
            put(table, Character.toString(half));
            put(table, half + "\uFF9E");
            put(table, half + "\uFF9F");
        }
        for (char ascii = '!'; ascii <= '~'; ascii++) {
            table.put(ascii - '!' + 0xFF01, Character.toString(ascii));
        }
        for (int hiragana = 0x3041; hiragana <= 0x3094; hiragana++) {
            String katakana = table.get(hiragana + 0x60);
            if (katakana != null) {
                table.put(hiragana, katakana);
            }
        }
        // old and small kana without a half width of their own, as offices write them
        Map.of('ヮ', "ﾜ", 'ヰ', "ｲ", 'ヱ', "ｴ", 'ヵ', "ｶ", 'ヶ', "ｹ", '\u3000', " ", '〜', "~", '−', "-")
                .forEach((full, half) -> table.put((int) full, half));
        return Map.copyOf(table);
    }

    private static void put(Map<Integer, String> table, String half) {
        String full = Normalizer.normalize(half, Normalizer.Form.NFKC);
        if (full.length() == 1) {
            table.putIfAbsent((int) full.charAt(0), half);
        }
    }
}
