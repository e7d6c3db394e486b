package madoguchi.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.screen.Language;
import madoguchi.screen.SimPanel;
import madoguchi.screen.SimPanel.Distance;
import madoguchi.screen.SimPanel.Fault;
import madoguchi.screen.SimPanel.Light;
import madoguchi.screen.SimPanel.Person;
import madoguchi.screen.SimPanel.Showing;
import madoguchi.screen.SimPanel.Turn;

/** Examples of the simulated device's panel. All persons are invented. */
final class SamplePanels {

    private SamplePanels() {}

    static SimPanel empty() {
        return new SimPanel(
                people(),
                true,
                Optional.empty(),
                Optional.empty(),
                Light.NORMAL,
                Distance.RIGHT,
                Showing.PERSON,
                Turn.STRAIGHT,
                Set.of());
    }

    static SimPanel busy() {
        return new SimPanel(
                people(),
                true,
                Optional.of("hanako"),
                Optional.of("hanako"),
                Light.BACKLIT,
                Distance.NEAR,
                Showing.MASK,
                Turn.LEFT,
                Set.of(Fault.NETWORK_DOWN));
    }

    /** Beside a real reader. */
    static SimPanel elsewhere() {
        return new SimPanel(
                people(),
                false,
                Optional.empty(),
                Optional.of("hanako"),
                Light.NORMAL,
                Distance.RIGHT,
                Showing.PERSON,
                Turn.STRAIGHT,
                Set.of());
    }

    private static List<Person> people() {
        return List.of(
                person("hanako", "山田 花子", "ふつうのカード", "Ordinary card", true),
                person("taro", "●邊 太郎", "名前に読めない字", "A letter that cannot be shown", true),
                person("ichiro", "鈴木 一郎", "暗証番号がロック中", "PIN locked", true),
                person("sumire", "高橋 すみれ", "顔認証カード（暗証番号なし）", "Card without PIN", true),
                person("haruto", "佐藤 陽翔", "写真なし（4歳）", "Without photo, age 4", true),
                person("kenji", "田中 健二", "電子証明書の期限切れ", "Certificate ended", true),
                person("yoshiko", "中村 良子", "資格（無効）", "Eligibility not valid", true),
                person("license", "運転免許証", "マイナンバーカードではない", "Not a My Number Card", false));
    }

    private static Person person(String id, String name, String ja, String en, boolean face) {
        return new Person(
                id,
                name,
                Map.of(Language.JA, ja, Language.EN, en),
                face ? Optional.of(SamplePictures.person(120, 150)) : Optional.empty());
    }
}
