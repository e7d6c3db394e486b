package madoguchi.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.camera.drawn.DrawnPerson;
import madoguchi.card.persona.Persona;
import madoguchi.screen.Glass;
import madoguchi.screen.Language;
import madoguchi.screen.SimPanel;

/** The cast as the panel beside the kiosk shows it: names and small faces. */
final class PanelPeople {

    /** Edge of a face, in pixels. */
    private static final int FACE = 96;

    private PanelPeople() {}

    static List<SimPanel.Person> of(Cast cast) {
        return cast.members().stream().map(member -> person(cast, member)).toList();
    }

    private static SimPanel.Person person(Cast cast, Cast.Member member) {
        Persona persona = member.persona();
        return new SimPanel.Person(
                persona.name(),
                member.persona().card() instanceof Persona.MyNumber card
                        ? card.name()
                        : persona.label().ja(),
                Stream.of(Language.values())
                        .collect(
                                Collectors.toMap(
                                        language -> language,
                                        language -> about(persona, language))),
                persona.person().map(name -> thumbnail(cast, name)));
    }

    private static String about(Persona persona, Language language) {
        return switch (language) {
            case JA -> persona.label().ja();
            case EN -> persona.label().en();
        };
    }

    private static Glass.Picture thumbnail(Cast cast, String person) {
        var drawn = DrawnPerson.thumbnail(cast.lookOf(person), FACE);
        byte[] bgr = new byte[drawn.getWidth() * drawn.getHeight() * 3];
        for (int y = 0, at = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                int rgb = drawn.getRGB(x, y);
                bgr[at++] = (byte) rgb;
                bgr[at++] = (byte) (rgb >> 8);
                bgr[at++] = (byte) (rgb >> 16);
            }
        }
        return new Glass.Picture(drawn.getWidth(), drawn.getHeight(), bgr);
    }
}
