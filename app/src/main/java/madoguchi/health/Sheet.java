package madoguchi.health;

/**
 * The five points of 「顔認証付きカードリーダーの簡単チェックシート（統合版）」 (seed 001), in its order. What it asks and
 * advises is quoted in the wording.
 */
public enum Sheet {
    POWER,
    LIGHT,
    CABLES,
    INTERNET,
    SHARED_LINE
}
