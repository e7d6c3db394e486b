package madoguchi.camera.drawn;

import java.io.IOException;

/** The ranges within which a face still looks like one; a number outside is a slip of the pen. */
final class LookRanges {

    private final String where;

    private LookRanges(String where) {
        this.where = where;
    }

    static void check(Look look, String where) throws IOException {
        new LookRanges(where).all(look);
    }

    private void all(Look look) throws IOException {
        Look.Head head = look.head();
        within("head.width", head.width(), 0.85, 1.15);
        within("head.length", head.length(), 0.85, 1.15);
        within("head.jaw", head.jaw(), 0, 1);
        within("head.chin", head.chin(), 0, 1);
        within("head.cheeks", head.cheeks(), 0, 1);
        within("head.ears", head.ears(), 0.8, 1.3);
        Look.Skin skin = look.skin();
        colour("skin.tone", skin.tone());
        within("skin.blush", skin.blush(), 0, 1);
        within("skin.age", skin.age(), 0, 1);
        within("skin.freckles", skin.freckles(), 0, 1);
        for (Look.Mole mole : skin.moles()) {
            within("skin.moles.x", mole.x(), -1, 1);
            within("skin.moles.y", mole.y(), -1, 1);
            within("skin.moles.size", mole.size(), 2, 7);
        }
        Look.Eyes eyes = look.eyes();
        within("eyes.distance", eyes.distance(), 0.85, 1.15);
        within("eyes.size", eyes.size(), 0.75, 1.25);
        within("eyes.open", eyes.open(), 0, 1);
        within("eyes.slant", eyes.slant(), -12, 12);
        within("eyes.bags", eyes.bags(), 0, 1);
        colour("eyes.iris", eyes.iris());
        Look.Brows brows = look.brows();
        within("brows.thickness", brows.thickness(), 0.4, 2);
        within("brows.length", brows.length(), 0.7, 1.3);
        within("brows.arch", brows.arch(), 0, 1);
        within("brows.slant", brows.slant(), -15, 15);
        within("brows.height", brows.height(), 0.7, 1.4);
        colour("brows.colour", brows.colour());
        Look.Nose nose = look.nose();
        within("nose.width", nose.width(), 0.75, 1.4);
        within("nose.length", nose.length(), 0.8, 1.2);
        within("nose.bridge", nose.bridge(), 0, 1);
        Look.Mouth mouth = look.mouth();
        within("mouth.width", mouth.width(), 0.75, 1.3);
        within("mouth.fullness", mouth.fullness(), 0, 1);
        within("mouth.smile", mouth.smile(), -0.5, 1);
        colour("mouth.colour", mouth.colour());
        Look.Hair hair = look.hair();
        colour("hair.colour", hair.colour());
        within("hair.volume", hair.volume(), 0.8, 1.25);
        within("hair.hairline", hair.hairline(), 0, 1);
        within("hair.parting", hair.parting(), -1, 1);
        colour("beard.colour", look.beard().colour());
        colour("glasses.colour", look.glasses().colour());
        colour("clothes.colour", look.clothes().colour());
    }

    private void within(String what, double value, double least, double most) throws IOException {
        if (!(value >= least && value <= most)) {
            throw new IOException(
                    where + ": " + what + " is " + value + ", must be " + least + " to " + most);
        }
    }

    private void colour(String what, String value) throws IOException {
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            throw new IOException(
                    where + ": " + what + " is " + value + ", must be a colour like #f0c8a0");
        }
    }
}
