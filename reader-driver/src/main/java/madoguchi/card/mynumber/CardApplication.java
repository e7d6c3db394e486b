package madoguchi.card.mynumber;

import java.util.HexFormat;

/**
 * The applications by their names (AID). The full name is always sent: the card accepts any prefix
 * of one, so that a short name may select another application than the one meant.
 */
enum CardApplication {
    /** 公的個人認証: certificates and keys. */
    JPKI("D392F000260100000001"),
    /** 券面事項確認: what is printed on the face, photograph included. */
    SURFACE("D3921000310001010402"),
    /** 券面事項入力補助: the same as text. */
    TEXT("D3921000310001010408"),
    /** Not a My Number card's, selected to learn what else it is. */
    DRIVING_LICENCE("A0000002310100000000000000000000"),
    RESIDENCE_CARD("D392F0004F0200000000000000000000");

    private final byte[] name;

    CardApplication(String name) {
        this.name = HexFormat.of().parseHex(name);
    }

    byte[] aid() {
        return name.clone();
    }

    /** For messages: application and file. */
    String file(int ef) {
        return "%s/%04X".formatted(name(), ef);
    }
}
