package madoguchi.card.mynumber;

import static madoguchi.card.mynumber.CardApplication.TEXT;

import java.util.Arrays;
import madoguchi.card.CardFault;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.tlv.MalformedTlv;

/**
 * 券面事項入力補助AP: name, address, birth date and sex as text. The 12-digit number in it is never read.
 */
public final class TextApplication {

    private static final int FILE = 0x02;
    private static final int MATCHING_NUMBER_B = 0x15;

    private static final int RECORD = 0xFF20;
    private static final int NAME = 0xDF22;
    private static final int ADDRESS = 0xDF23;
    private static final int BORN = 0xDF24;
    private static final int SEX = 0xDF25;

    private final CardTalk card;

    TextApplication(CardTalk card) {
        this.card = card;
    }

    /**
     * @throws CardProblem {@code Blocked}, {@code DataInvalid}
     */
    public Opened<TextRecord> read(SurfaceData printed) throws CardFault, CardProblem {
        card.select(TEXT);
        return MatchingNumberGate.open(
                card,
                TEXT,
                MATCHING_NUMBER_B,
                CardProblem.Blocked.What.TEXT_MATCHING_NUMBER,
                printed,
                this::readRecord);
    }

    private TextRecord readRecord() throws CardFault, CardProblem {
        byte[] file = card.readObject(TEXT, FILE);
        try {
            Fields fields = Fields.parse(file, RECORD);
            return new TextRecord(
                    fields.text(NAME), fields.text(ADDRESS), fields.date(BORN), fields.sex(SEX));
        } catch (MalformedTlv e) {
            throw new CardProblem.DataInvalid(TEXT.file(FILE), e.getMessage());
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }
}
