package madoguchi.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.Enrolment;
import madoguchi.eligibility.simulator.CentreSimulator;

/** Whom a served centre knows, by their cards: the product's people, and somebody's own. */
public final class CentrePeople {

    private final List<Cast.Member> members;

    private CentrePeople(List<Cast.Member> members) {
        this.members = members;
    }

    public static CentrePeople of(Cast cast) {
        return new CentrePeople(cast.members());
    }

    /**
     * With somebody's own beside them.
     *
     * @param where a persona's file, or a folder of them ({@code *.yaml})
     * @param today from which relative dates count
     * @throws IllegalArgumentException naming file and field
     */
    public CentrePeople and(Path where, LocalDate today) throws IOException {
        List<Cast.Member> all = new ArrayList<>(members);
        for (Path file : files(where)) {
            all.add(Cast.own(file, today));
        }
        return new CentrePeople(all);
    }

    /**
     * Makes everybody's card, which takes a while the first time.
     *
     * @return how many have something registered
     */
    public int enrolIn(CentreSimulator centre, CardOffice office) throws IOException {
        int known = 0;
        for (Cast.Member member : members) {
            if (member.registered().isPresent()
                    && member.persona().card() instanceof Persona.MyNumber) {
                Optional<byte[]> certificate = Enrolment.certificate(office.make(member.persona()));
                certificate.ifPresent(der -> centre.enrol(der, member.registered().get()));
                known += certificate.isPresent() ? 1 : 0;
            }
        }
        return known;
    }

    /** By their numbers alone, which takes no time: their cards are met when they are put down. */
    public void insureIn(CentreSimulator centre) {
        members.forEach(member -> member.registered().ifPresent(centre::insure));
    }

    private static List<Path> files(Path where) throws IOException {
        if (!Files.isDirectory(where)) {
            return List.of(where);
        }
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
